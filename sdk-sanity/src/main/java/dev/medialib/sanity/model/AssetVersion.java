package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** One of the versions of an {@link Asset}. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = AssetVersion.Builder.class)
public interface AssetVersion extends WithAssetVersion, JsonModel {
    /** Tells the versions of an asset apart. */
    @JsonProperty("_key")
    @Nullable String key();

    /** {@code sanity.asset.version}. */
    @JsonProperty("_type")
    @Nullable String type();

    @Nullable String title();

    /** The {@link AssetInstance} with the bytes. */
    @Nullable Reference instance();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AssetVersion}s. */
    final class Builder extends ImmutableAssetVersion.Builder {
        Builder() {}
    }
}
