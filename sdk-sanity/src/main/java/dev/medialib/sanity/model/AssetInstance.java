package dev.medialib.sanity.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an asset: a {@code sanity.imageAsset}, {@code sanity.fileAsset} or {@code sanity.videoAsset}, of a media library or of a
 * dataset. The two kinds of store and the three types have most in common; what belongs to some only is null in others.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = AssetInstance.Builder.class)
public interface AssetInstance extends WithAssetInstance, StoredDocument {
    /** Libraries only. */
    @Nullable AssetState state();

    /** The SHA-1 of the bytes, in hexadecimal; videos may have none. */
    @Nullable String sha1hash();

    @Nullable String mimeType();

    @Nullable String originalFilename();

    /** Without a dot. */
    @Nullable String extension();

    /** In bytes. */
    @Nullable Long size();

    @Nullable String uploadId();

    /** The path on the CDN. */
    @Nullable String path();

    /** Where the bytes are; {@code https://cdn.sanity.io/…}. */
    @Nullable String url();

    @Nullable String altText();

    @Nullable AssetMetadata metadata();

    /** Files of libraries only. */
    @Nullable String previewUrl();

    /** Why a video could not be worked through; its shape is not documented. Null, or a JSON null, when nothing is wrong. */
    @Nullable JsonData error();

    /** Datasets only. For an image linked from a library it has been seen to be the SHA-1. */
    @Nullable String assetId();

    /** Datasets only. */
    @Nullable String label();

    /** Datasets only. */
    @Nullable String title();

    /** Datasets only. */
    @Nullable String description();

    /** Datasets only: whom to credit when the asset is published. */
    @Nullable String creditLine();

    /** Datasets only: the service that it was taken from. */
    @Nullable AssetSource source();

    /** Datasets only, for what is linked: the asset of the media library, {@code media-library:{libraryId}:{assetId}}. */
    @Nullable Reference media();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AssetInstance}s. */
    final class Builder extends ImmutableAssetInstance.Builder {
        Builder() {}
    }
}
