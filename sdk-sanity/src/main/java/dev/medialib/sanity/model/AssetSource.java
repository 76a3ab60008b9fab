package dev.medialib.sanity.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The service that an asset of a dataset comes from. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = AssetSource.Builder.class)
public interface AssetSource extends WithAssetSource, JsonModel {
    @Nullable String name();

    /** Its id there. */
    @Nullable String id();

    /** Its URL there. */
    @Nullable String url();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AssetSource}s. */
    final class Builder extends ImmutableAssetSource.Builder {
        Builder() {}
    }
}
