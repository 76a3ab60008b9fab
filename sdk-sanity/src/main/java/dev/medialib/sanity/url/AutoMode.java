package dev.medialib.sanity.url;

/**
 * Property of an image that the server chooses. It is the value of the URL parameter {@code auto}. Source: Sanity's page on
 * image transformations.
 */
public enum AutoMode {
    /** The format: WebP or AVIF for browsers that support it. */
    FORMAT("format");

    private final String value;

    AutoMode(String value) {
        this.value = value;
    }

    /**
     * Returns the constant for {@code format}.
     *
     * @throws IllegalArgumentException if there is no such constant; the message lists the valid values
     */
    public static AutoMode of(String value) {
        return WireValues.find("auto", values(), AutoMode::value, value);
    }

    /** Returns the value that is used in URLs. */
    public String value() {
        return value;
    }
}
