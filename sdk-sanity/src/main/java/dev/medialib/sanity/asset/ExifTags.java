package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * EXIF tags that describe the image file, {@code sanity.imageExifTags}. The EXIF standard defines the meanings and units; the
 * vendor documents only names and types.
 */
@Value.Immutable
@ModelStyle
public interface ExifTags extends WithExifTags, JsonModel {
    /** Returns the type, {@code sanity.imageExifTags}; null when the server does not send it. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the maker of the camera; null when the image does not have it. */
    @JsonProperty("Make")
    @Nullable String make();

    /** Returns the model of the camera; null when the image does not have it. */
    @JsonProperty("Model")
    @Nullable String model();

    /** Returns the orientation, a code of EXIF from 1 to 8; null when the image does not have it. */
    @JsonProperty("Orientation")
    @Nullable Integer orientation();

    /** Returns the horizontal resolution, in pixels per {@link #resolutionUnit}; null when the image does not have it. */
    @JsonProperty("XResolution")
    @Nullable BigDecimal xResolution();

    /** Returns the vertical resolution, in pixels per {@link #resolutionUnit}; null when the image does not have it. */
    @JsonProperty("YResolution")
    @Nullable BigDecimal yResolution();

    /**
     * Returns the unit of the resolution, a code of EXIF: 2 for inches, 3 for centimeters; null when the image does not have
     * it.
     */
    @JsonProperty("ResolutionUnit")
    @Nullable Integer resolutionUnit();

    /** Returns the software that wrote the file; null when the image does not have it. */
    @JsonProperty("Software")
    @Nullable String software();

    /** Returns the time of the last change as the server's text; null when the image does not have it. */
    @JsonProperty("ModifyDate")
    @Nullable String modifyDate();

    /** Returns the position of the EXIF data in the file; null when the image does not have it. */
    @JsonProperty("ExifOffset")
    @Nullable Long exifOffset();

    /** Returns the position of the GPS data in the file; null when the image does not have it. */
    @JsonProperty("GPSInfo")
    @Nullable Long gpsInfo();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ExifTags fromJson(JsonData json) {
        return json.as(ExifTags.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ExifTags}. */
    final class Builder extends ImmutableExifTags.Builder {
        Builder() {}
    }
}
