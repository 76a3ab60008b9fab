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
 * EXIF data about how an image was taken, {@code sanity.imageExifMetadata}. The EXIF standard defines the meanings and units;
 * the vendor documents only names and types.
 */
@Value.Immutable
@ModelStyle
public interface ExifMetadata extends WithExifMetadata, JsonModel {
    /** Returns the type, {@code sanity.imageExifMetadata}; null when the server does not send it. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the aperture in APEX units; null when the image does not have it. */
    @JsonProperty("ApertureValue")
    @Nullable BigDecimal apertureValue();

    /** Returns the brightness in APEX units; null when the image does not have it. */
    @JsonProperty("BrightnessValue")
    @Nullable BigDecimal brightnessValue();

    /** Returns the time of digitization as the server's text; null when the image does not have it. */
    @JsonProperty("DateTimeDigitized")
    @Nullable String dateTimeDigitized();

    /** Returns the time of exposure as the server's text; null when the image does not have it. */
    @JsonProperty("DateTimeOriginal")
    @Nullable String dateTimeOriginal();

    /** Returns the exposure bias in APEX units; null when the image does not have it. */
    @JsonProperty("ExposureBiasValue")
    @Nullable BigDecimal exposureBiasValue();

    /** Returns the exposure mode, a code of EXIF; null when the image does not have it. */
    @JsonProperty("ExposureMode")
    @Nullable Integer exposureMode();

    /** Returns the exposure program, a code of EXIF; null when the image does not have it. */
    @JsonProperty("ExposureProgram")
    @Nullable Integer exposureProgram();

    /** Returns the exposure time in seconds; null when the image does not have it. */
    @JsonProperty("ExposureTime")
    @Nullable BigDecimal exposureTime();

    /** Returns the f-number; null when the image does not have it. */
    @JsonProperty("FNumber")
    @Nullable BigDecimal fNumber();

    /** Returns the flash status, a bit set of EXIF; null when the image does not have it. */
    @JsonProperty("Flash")
    @Nullable Integer flash();

    /** Returns the focal length in millimeters; null when the image does not have it. */
    @JsonProperty("FocalLength")
    @Nullable BigDecimal focalLength();

    /** Returns the 35 mm equivalent focal length in millimeters; null when the image does not have it. */
    @JsonProperty("FocalLengthIn35mmFormat")
    @Nullable BigDecimal focalLengthIn35mmFormat();

    /** Returns the ISO speed; null when the image does not have it. */
    @JsonProperty("ISO")
    @Nullable BigDecimal iso();

    /** Returns the model of the lens; null when the image does not have it. */
    @JsonProperty("LensModel")
    @Nullable String lensModel();

    /** Returns the white balance mode, a code of EXIF; null when the image does not have it. */
    @JsonProperty("WhiteBalance")
    @Nullable Integer whiteBalance();

    /** Returns the latitude in degrees; null when the image does not have it. */
    @JsonProperty("GPSLatitude")
    @Nullable BigDecimal gpsLatitude();

    /** Returns the longitude in degrees; null when the image does not have it. */
    @JsonProperty("GPSLongitude")
    @Nullable BigDecimal gpsLongitude();

    /** Returns the altitude in meters; null when the image does not have it. */
    @JsonProperty("GPSAltitude")
    @Nullable BigDecimal gpsAltitude();

    /** Returns the copyright notice; null when the image does not have it. */
    @JsonProperty("Copyright")
    @Nullable String copyright();

    /** Returns the name of the photographer; null when the image does not have it. */
    @JsonProperty("Artist")
    @Nullable String artist();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ExifMetadata fromJson(JsonData json) {
        return json.as(ExifMetadata.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ExifMetadata}. */
    final class Builder extends ImmutableExifMetadata.Builder {
        Builder() {}
    }
}
