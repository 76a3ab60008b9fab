package dev.medialib.sanity.id;

import java.util.regex.Pattern;

/**
 * A label for requests, by which the logs of Sanity can be filtered: 1 to 75 Latin letters, digits, dots, dashes and underscores.
 *
 * <p>Source of the rule: Sanity's JavaScript client.
 *
 * @param value as it is written
 */
public record RequestTag(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9._-]{1,75}");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not a tag
     */
    public RequestTag {
        Syntax.require("tag", value, ALLOWED, "1 to 75 Latin letters, digits, dots, dashes and underscores");
    }

    /**
     * The tag that {@code value} is.
     *
     * @throws IllegalArgumentException if it is not 1 to 75 Latin letters, digits, dots, dashes and underscores
     */
    public static RequestTag of(String value) {
        return new RequestTag(value);
    }

    /** The {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
