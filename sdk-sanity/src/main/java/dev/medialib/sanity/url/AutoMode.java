package dev.medialib.sanity.url;

/** What the server may decide by itself; the parameter {@code auto}. Source: Sanity's page on image transformations. */
public enum AutoMode {
    /** The format: WebP or AVIF for browsers that say they can show it. */
    FORMAT("format");

    private final String value;

    AutoMode(String value) {
        this.value = value;
    }

    /**
     * The constant for a text, {@code format}.
     *
     * @throws IllegalArgumentException if there is none; the message names those that there are
     */
    public static AutoMode of(String value) {
        return WireValues.find("auto", values(), AutoMode::value, value);
    }

    /** As it stands in an address. */
    public String value() {
        return value;
    }
}
