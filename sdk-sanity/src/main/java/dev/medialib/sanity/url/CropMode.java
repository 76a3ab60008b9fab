package dev.medialib.sanity.url;

/** What stays when {@link FitMode#CROP} cuts off; the parameter {@code crop}. Source: Sanity's page on image transformations. */
public enum CropMode {
    /** The upper edge. */
    TOP("top"),

    /** The lower edge. */
    BOTTOM("bottom"),

    /** The left edge. */
    LEFT("left"),

    /** The right edge. */
    RIGHT("right"),

    /** The centre. */
    CENTER("center"),

    /** What is around {@link ImageUrl#focalPoint}. */
    FOCALPOINT("focalpoint"),

    /** The part that is richest in detail, as the server finds it. */
    ENTROPY("entropy");

    private final String value;

    CropMode(String value) {
        this.value = value;
    }

    /**
     * The constant for a text such as {@code entropy}.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public static CropMode of(String value) {
        return WireValues.find("crop", values(), CropMode::value, value);
    }

    /** As it stands in an address. */
    public String value() {
        return value;
    }
}
