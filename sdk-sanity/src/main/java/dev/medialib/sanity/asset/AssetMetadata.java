package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.document.Reference;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Metadata that Sanity extracted from the bytes of an asset. The properties depend on the type of the asset. For images of
 * datasets they also depend on the options of the upload.
 */
@Value.Immutable
@ModelStyle
public interface AssetMetadata extends WithAssetMetadata, JsonModel {
    /** Returns the type, such as {@code sanity.imageMetadata}. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the size of an image; null for other files. */
    @Nullable Dimensions dimensions();

    /** Returns the prominent colors of an image; null for other files. */
    @Nullable ImagePalette palette();

    /** Returns a tiny version of an image as a data URL; null for other files. */
    @Nullable String lqip();

    /** Returns the BlurHash of an image; null for other files. The name of the upload option is {@code blurhash}. */
    @Nullable String blurHash();

    /**
     * Returns the ThumbHash of an image of a dataset; null for other files, and in libraries. The name of the upload option is
     * {@code thumbhash}.
     */
    @Nullable String thumbHash();

    /** Returns whether an image has an alpha channel; null for other files. */
    @Nullable Boolean hasAlpha();

    /** Returns whether an image is opaque; null for other files. */
    @Nullable Boolean isOpaque();

    /** Returns the place where an image was taken; null when unknown. */
    @Nullable GeoPoint location();

    /** Returns the EXIF data of an image; null when there is none. */
    @Nullable ExifMetadata exif();

    /** Returns the IPTC data of an image; null when there is none. */
    @Nullable IptcMetadata iptc();

    /** Returns the EXIF tags that describe the image file, such as {@code Make} and {@code Model}; null when there are none. */
    @Nullable ExifTags image();

    /**
     * Returns the keywords; null when there are none. This property was observed in responses, and is not in the vendor's
     * schema.
     */
    @Nullable List<String> keywords();

    /** Returns the aspect ratio of a video, a text such as {@code 16:9}; null for other files. */
    @Nullable AspectRatio aspectRatio();

    /** Returns the duration of a video in seconds; null for other files. */
    @Nullable BigDecimal duration();

    /** Returns the frames per second of a video; null for other files. */
    @Nullable BigDecimal framerate();

    /** Returns the playbacks of a video; null for other files. */
    @Nullable List<VideoPlayback> playbacks();

    /** Returns the MP4 files of a video; null for other files. */
    @Nullable List<VideoRendition> renditions();

    /**
     * Returns the references to the subtitles of a video; null for other files. Subtitles are documents of the type {@code
     * sanity.asset.subtitle}.
     */
    @Nullable List<Reference> subtitles();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AssetMetadata fromJson(JsonData json) {
        return json.as(AssetMetadata.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link AssetMetadata}. */
    final class Builder extends ImmutableAssetMetadata.Builder {
        Builder() {}
    }
}
