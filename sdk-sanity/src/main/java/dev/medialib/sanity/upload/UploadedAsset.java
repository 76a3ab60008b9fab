package dev.medialib.sanity.upload;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.model.Asset;
import dev.medialib.sanity.model.AssetInstance;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What became of an upload to a media library: two documents, the asset and its bytes. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = UploadedAsset.Builder.class)
public interface UploadedAsset extends WithUploadedAsset, JsonModel {
    Asset asset();

    AssetInstance assetInstance();

    /** The session that the upload belongs to; its shape is not documented. */
    @Nullable JsonData uploadSession();

    /** Whether the bytes were in the library before, and nothing was added: only {@code uploadOrGet} finds that out. */
    @JsonIgnore
    @Value.Default
    default boolean duplicate() {
        return false;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link UploadedAsset}s. */
    final class Builder extends ImmutableUploadedAsset.Builder {
        Builder() {}
    }
}
