package dev.medialib.sanity.url;

/**
 * A rotation; the parameter {@code or}. Which way round it goes is not documented. Source: Sanity's page on image transformations.
 */
public enum Orientation {
    /** As the image is. */
    DEGREES_0("0"),

    /** A quarter turn. */
    DEGREES_90("90"),

    /** Upside down. */
    DEGREES_180("180"),

    /** Three quarters of a turn. */
    DEGREES_270("270");

    private final String value;

    Orientation(String value) {
        this.value = value;
    }

    /**
     * The constant for a text in degrees, such as {@code 90}.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public static Orientation of(String value) {
        return WireValues.find("orientation", values(), Orientation::value, value);
    }

    /** As it stands in an address. */
    public String value() {
        return value;
    }
}
