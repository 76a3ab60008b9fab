package dev.medialib.sanity.id;

import java.util.regex.Pattern;

/**
 * Id of a project, such as {@code zp7mbokg}: Latin letters, digits and dashes. It is a part of the project's host name.
 *
 * <p>Source of the rule: Sanity's JavaScript client.
 *
 * @param value the id, not empty
 */
public record ProjectId(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[-a-zA-Z0-9]+");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not a valid project id
     */
    public ProjectId {
        Syntax.require("projectId", value, ALLOWED, "made of Latin letters, digits and dashes");
    }

    /**
     * Returns the project id {@code value}.
     *
     * @throws IllegalArgumentException if {@code value} is empty or contains other characters than Latin letters, digits and
     *     dashes
     */
    public static ProjectId of(String value) {
        return new ProjectId(value);
    }

    /** Returns the {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
