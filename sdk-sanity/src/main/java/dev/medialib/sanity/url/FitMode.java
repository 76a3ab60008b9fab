package dev.medialib.sanity.url;

/** How an image is brought to the wanted size; the parameter {@code fit}. Source: Sanity's page on image transformations. */
public enum FitMode {
    /** Within the wanted size, with its proportions; a small image is enlarged. */
    CLIP("clip"),

    /** Fills the wanted size exactly; what does not fit is cut off, see {@link CropMode}. */
    CROP("crop"),

    /** Like {@link #CLIP}, and what is missing to the wanted size is filled with the background colour. */
    FILL("fill"),

    /** Like {@link #FILL}, but a small image is not enlarged. */
    FILLMAX("fillmax"),

    /** Like {@link #CLIP}, but a small image is not enlarged. */
    MAX("max"),

    /** Brought to the wanted size exactly, whatever that does to its proportions. */
    SCALE("scale"),

    /** Cut to the proportions of the wanted size, but never larger than the original. */
    MIN("min");

    private final String value;

    FitMode(String value) {
        this.value = value;
    }

    /**
     * The constant for a text such as {@code max}.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public static FitMode of(String value) {
        return WireValues.find("fit", values(), FitMode::value, value);
    }

    /** As it stands in an address. */
    public String value() {
        return value;
    }
}
