package dev.medialib.sanity.url;

/**
 * Rotation of an image. It is the value of the URL parameter {@code or}. The direction of the rotation is not documented.
 * Source: Sanity's page on image transformations.
 */
public enum Orientation {
    /** No rotation. */
    DEGREES_0("0"),

    /** A quarter turn. */
    DEGREES_90("90"),

    /** A half turn. */
    DEGREES_180("180"),

    /** Three quarters of a turn. */
    DEGREES_270("270");

    private final String value;

    Orientation(String value) {
        this.value = value;
    }

    /**
     * Returns the constant for a text in degrees, such as {@code 90}.
     *
     * @throws IllegalArgumentException if there is no such constant; the message lists the valid values
     */
    public static Orientation of(String value) {
        return WireValues.find("orientation", values(), Orientation::value, value);
    }

    /** Returns the value that is used in URLs. */
    public String value() {
        return value;
    }
}
