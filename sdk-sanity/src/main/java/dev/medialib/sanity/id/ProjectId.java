package dev.medialib.sanity.id;

import java.util.regex.Pattern;

/**
 * The id of a project, such as {@code zp7mbokg}: Latin letters, digits and dashes. It becomes a part of a host name.
 *
 * <p>Source of the rule: Sanity's JavaScript client.
 *
 * @param value as it is written, never empty
 */
public record ProjectId(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[-a-zA-Z0-9]+");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not a project id
     */
    public ProjectId {
        Syntax.require("projectId", value, ALLOWED, "made of Latin letters, digits and dashes");
    }

    /**
     * The project id that {@code value} is.
     *
     * @throws IllegalArgumentException if it is empty or has another character than Latin letters, digits and dashes
     */
    public static ProjectId of(String value) {
        return new ProjectId(value);
    }

    /** The {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
