package dev.medialib.sanity.id;

import java.util.regex.Pattern;

/**
 * The name of a dataset, such as {@code production}, or of an alias of one, which starts with a tilde: {@code ~live}.
 *
 * <p>Source of the rule: Sanity's JavaScript client.
 *
 * @param value as it is written, 1 to 64 characters after the tilde
 */
public record DatasetName(String value) {
    private static final Pattern ALLOWED = Pattern.compile("~?[a-z0-9][-a-zA-Z0-9_]{0,63}");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not the name of a dataset
     */
    public DatasetName {
        Syntax.require(
                "dataset",
                value,
                ALLOWED,
                "1 to 64 Latin letters, digits, dashes and underscores, the first a small letter or a digit, with or"
                        + " without a tilde in front");
    }

    /**
     * The name that {@code value} is.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 Latin letters, digits, dashes and underscores, the first of them a small
     *     letter or a digit, with or without a tilde in front
     */
    public static DatasetName of(String value) {
        return new DatasetName(value);
    }

    /** The {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
