package dev.medialib.sanity.id;

import java.util.regex.Pattern;

/**
 * Name of a dataset, such as {@code production}, or of a dataset alias, such as {@code ~live}. Aliases start with a tilde.
 *
 * <p>Source of the rule: Sanity's JavaScript client.
 *
 * @param value the name, with 1 to 64 characters after the tilde
 */
public record DatasetName(String value) {
    private static final Pattern ALLOWED = Pattern.compile("~?[a-z0-9][-a-zA-Z0-9_]{0,63}");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not a valid dataset name
     */
    public DatasetName {
        Syntax.require(
                "dataset",
                value,
                ALLOWED,
                "1 to 64 Latin letters, digits, dashes and underscores, starting with a lowercase letter or a digit,"
                        + " with an optional tilde before them");
    }

    /**
     * Returns the dataset name {@code value}.
     *
     * @param value 1 to 64 Latin letters, digits, dashes and underscores, starting with a lowercase letter or a digit; an alias
     *     has a tilde before these characters
     * @throws IllegalArgumentException if {@code value} breaks this rule
     */
    public static DatasetName of(String value) {
        return new DatasetName(value);
    }

    /** Returns the {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
