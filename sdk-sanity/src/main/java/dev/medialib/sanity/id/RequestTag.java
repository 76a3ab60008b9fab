package dev.medialib.sanity.id;

import java.util.regex.Pattern;

/**
 * Tag of requests, for filters of Sanity's request logs: 1 to 75 Latin letters, digits, dots, dashes and underscores.
 *
 * <p>Source of the rule: Sanity's JavaScript client.
 *
 * @param value the tag
 */
public record RequestTag(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9._-]{1,75}");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not a valid tag
     */
    public RequestTag {
        Syntax.require("tag", value, ALLOWED, "1 to 75 Latin letters, digits, dots, dashes and underscores");
    }

    /**
     * Returns the tag {@code value}.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 75 Latin letters, digits, dots, dashes and underscores
     */
    public static RequestTag of(String value) {
        return new RequestTag(value);
    }

    /** Returns the {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
