package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.document.StoredDocument;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Document that describes the bytes of an asset: a {@code sanity.imageAsset}, {@code sanity.fileAsset} or {@code
 * sanity.videoAsset} in a media library or a dataset. A property is null if this type of asset, or this kind of store, does not
 * have the property.
 */
@Value.Immutable
@ModelStyle
public interface AssetInstance extends WithAssetInstance, StoredDocument {
    /** Returns the processing state; null in datasets. */
    @Nullable AssetState state();

    /** Returns the SHA-1 of the bytes in hexadecimal; null for some videos. */
    @Nullable String sha1hash();

    /** Returns the media type, such as {@code image/jpeg}; null when the server does not send it. */
    @Nullable String mimeType();

    /** Returns the name of the uploaded file; null when the upload had no name. */
    @Nullable String originalFilename();

    /** Returns the file extension without a dot; null when the server does not send it. */
    @Nullable String extension();

    /** Returns the size in bytes; null when the server does not send it. */
    @Nullable Long size();

    /** Returns the id of the upload; null when the server does not send it. */
    @Nullable String uploadId();

    /** Returns the path on the CDN; null when the server does not send it. */
    @Nullable String path();

    /** Returns the URL of the bytes, such as {@code https://cdn.sanity.io/…}; null when the server does not send it. */
    @Nullable String url();

    /** Returns the alternative text of an image; null when there is none. */
    @Nullable String altText();

    /** Returns the metadata that Sanity extracted from the bytes; null for files. */
    @Nullable AssetMetadata metadata();

    /** Returns the URL of a preview; null unless this is a file of a library. */
    @Nullable String previewUrl();

    /** Returns the reason why a video could not be processed; null when there is no error. */
    @Nullable String error();

    /** Returns the reference to the top directory that contains the asset; null in datasets and when there is none. */
    @Nullable Reference rootDirectory();

    /**
     * Returns the asset id; null in libraries. For an image that is linked from a library, the SHA-1 was observed as the asset
     * id.
     */
    @Nullable String assetId();

    /** Returns the label; null in libraries and when there is none. */
    @Nullable String label();

    /** Returns the title; null when there is none. */
    @Nullable String title();

    /**
     * Returns the description; null when there is none. In libraries, the description of videos and files is Portable Text. In
     * this case the value is null too, and {@link #unknownProperties()} contains the blocks.
     */
    @Nullable String description();

    /** Returns the credit to show when the asset is published; null in libraries and when there is none. */
    @Nullable String creditLine();

    /** Returns the external service that is the source of the asset; null when there is none. */
    @Nullable AssetSource source();

    /**
     * Returns the reference to the linked asset, {@code media-library:{libraryId}:{assetId}}; null in libraries and for assets
     * that are not linked.
     */
    @Nullable Reference media();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AssetInstance fromJson(JsonData json) {
        return json.as(AssetInstance.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link AssetInstance}. */
    final class Builder extends ImmutableAssetInstance.Builder {
        Builder() {}
    }
}
