package dev.medialib.sanity.url;

/** The frame of an animated image; the parameter {@code frame}. Source: Sanity's page on image transformations. */
public enum Frame {
    /** The first one, as a still image. */
    FIRST("1");

    private final String value;

    Frame(String value) {
        this.value = value;
    }

    /**
     * The constant for a text, {@code 1}.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public static Frame of(String value) {
        return WireValues.find("frame", values(), Frame::value, value);
    }

    /** As it stands in an address. */
    public String value() {
        return value;
    }
}
