package dev.medialib.sanity.url;

/**
 * Frame of an animated image. It is the value of the URL parameter {@code frame}. Source: Sanity's page on image
 * transformations.
 */
public enum Frame {
    /** The first frame, as a still image. */
    FIRST("1");

    private final String value;

    Frame(String value) {
        this.value = value;
    }

    /**
     * Returns the constant for {@code 1}.
     *
     * @throws IllegalArgumentException if there is no such constant; the message lists the valid values
     */
    public static Frame of(String value) {
        return WireValues.find("frame", values(), Frame::value, value);
    }

    /** Returns the value that is used in URLs. */
    public String value() {
        return value;
    }
}
