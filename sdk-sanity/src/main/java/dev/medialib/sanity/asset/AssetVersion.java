package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.document.Reference;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Version of an {@link Asset}. */
@Value.Immutable
@ModelStyle
public interface AssetVersion extends WithAssetVersion, JsonModel {
    /** Returns the key, unique among the versions of an asset. */
    @JsonProperty("_key")
    @Nullable String key();

    /** Returns the type, {@code sanity.asset.version}. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the title of the version; null when there is none. */
    @Nullable String title();

    /** Returns the reference to the {@link AssetInstance} with the bytes. */
    @Nullable Reference instance();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AssetVersion fromJson(JsonData json) {
        return json.as(AssetVersion.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link AssetVersion}. */
    final class Builder extends ImmutableAssetVersion.Builder {
        Builder() {}
    }
}
