package dev.medialib.sanity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.UploadSession;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Result of an upload to a media library: the documents of the asset and of its instance. */
@Value.Immutable
@ModelStyle
public interface UploadedAsset extends WithUploadedAsset, JsonModel {
    /** Returns the asset. */
    Asset asset();

    /** Returns the instance, which describes the uploaded bytes. */
    AssetInstance assetInstance();

    /**
     * Returns the session of the upload; null when the server does not send it. The form of the session in the response is not
     * documented. The SDK assumes that it is the document of this name in the vendor's schema.
     */
    @Nullable UploadSession uploadSession();

    /**
     * Returns whether the library already had the bytes, so that nothing was added. After a retry it is also true if an earlier
     * attempt of the same call stored the bytes. Only {@code uploadOrGet} returns duplicates.
     */
    @JsonIgnore
    @Value.Default
    default boolean duplicate() {
        return false;
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UploadedAsset fromJson(JsonData json) {
        return json.as(UploadedAsset.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link UploadedAsset}. */
    final class Builder extends ImmutableUploadedAsset.Builder {
        Builder() {}
    }
}
