package dev.medialib.sanity.url;

/**
 * Way to fit an image to the requested size. It is the value of the URL parameter {@code fit}. Source: Sanity's page on image
 * transformations.
 */
public enum FitMode {
    /** Fits within the requested size and keeps the aspect ratio. Small images are enlarged. */
    CLIP("clip"),

    /** Fills the requested size exactly and cuts off the rest, see {@link CropMode}. */
    CROP("crop"),

    /** Same as {@link #CLIP}, but fills the rest of the requested size with the background color. */
    FILL("fill"),

    /** Same as {@link #FILL}, but does not enlarge small images. */
    FILLMAX("fillmax"),

    /** Same as {@link #CLIP}, but does not enlarge small images. */
    MAX("max"),

    /** Scales to the requested size exactly, and changes the aspect ratio if necessary. */
    SCALE("scale"),

    /** Cuts the image to the aspect ratio of the requested size, but does not enlarge small images. */
    MIN("min");

    private final String value;

    FitMode(String value) {
        this.value = value;
    }

    /**
     * Returns the constant for a text such as {@code max}.
     *
     * @throws IllegalArgumentException if there is no such constant; the message lists the valid values
     */
    public static FitMode of(String value) {
        return WireValues.find("fit", values(), FitMode::value, value);
    }

    /** Returns the value that is used in URLs. */
    public String value() {
        return value;
    }
}
