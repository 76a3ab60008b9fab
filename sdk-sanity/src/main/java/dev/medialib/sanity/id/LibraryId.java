package dev.medialib.sanity.id;

import java.util.regex.Pattern;

/**
 * The id of a media library, such as {@code mlZxz9rvqf76}.
 *
 * <p>Real ids start with {@code ml} and have 11 or 12 characters, but no documentation says that they must, and the reference uses
 * {@code my-media-library}. So only that is refused which would change the meaning of an address or of a
 * {@link GlobalDocumentReference}.
 *
 * @param value as it is written, never empty
 */
public record LibraryId(String value) {
    private static final Pattern ALLOWED = Pattern.compile("(?!\\.{1,2}$)[^\\p{Cntrl}\\s/\\\\:?#%]+");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not the id of a media library
     */
    public LibraryId {
        Syntax.require("libraryId", value, ALLOWED, "one or more characters without white space and / \\ : ? # %");
    }

    /**
     * The id that {@code value} is.
     *
     * @throws IllegalArgumentException if it is empty, a dot or two, or has white space, a control character or one of
     *     {@code / \ : ? # %}
     */
    public static LibraryId of(String value) {
        return new LibraryId(value);
    }

    /** The {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
