package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** External service that is the source of an asset. */
@Value.Immutable
@ModelStyle
public interface AssetSource extends WithAssetSource, JsonModel {
    /** Returns the name of the service; null when there is none. */
    @Nullable String name();

    /** Returns the id of the asset in the service; null when there is none. */
    @Nullable String id();

    /** Returns the URL of the asset in the service; null when there is none. */
    @Nullable String url();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AssetSource fromJson(JsonData json) {
        return json.as(AssetSource.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link AssetSource}. */
    final class Builder extends ImmutableAssetSource.Builder {
        Builder() {}
    }
}
