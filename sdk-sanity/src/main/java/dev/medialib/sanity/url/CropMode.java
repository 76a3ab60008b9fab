package dev.medialib.sanity.url;

/**
 * Part of an image that {@link FitMode#CROP} keeps. It is the value of the URL parameter {@code crop}. Source: Sanity's page on
 * image transformations.
 */
public enum CropMode {
    /** The upper edge. */
    TOP("top"),

    /** The lower edge. */
    BOTTOM("bottom"),

    /** The left edge. */
    LEFT("left"),

    /** The right edge. */
    RIGHT("right"),

    /** The center. */
    CENTER("center"),

    /** The part around {@link ImageUrl#focalPoint}. */
    FOCALPOINT("focalpoint"),

    /** The part with the most details, as detected by the server. */
    ENTROPY("entropy");

    private final String value;

    CropMode(String value) {
        this.value = value;
    }

    /**
     * Returns the constant for a text such as {@code entropy}.
     *
     * @throws IllegalArgumentException if there is no such constant; the message lists the valid values
     */
    public static CropMode of(String value) {
        return WireValues.find("crop", values(), CropMode::value, value);
    }

    /** Returns the value that is used in URLs. */
    public String value() {
        return value;
    }
}
