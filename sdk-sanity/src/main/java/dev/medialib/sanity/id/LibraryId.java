package dev.medialib.sanity.id;

import java.util.regex.Pattern;

/**
 * Id of a media library, such as {@code mlZxz9rvqf76}.
 *
 * <p>Real ids start with {@code ml} and have 11 or 12 characters. This is not documented, and the vendor's reference uses
 * {@code my-media-library}. Therefore this class rejects only ids that would change the meaning of a URL or of a {@link
 * GlobalDocumentReference}.
 *
 * @param value the id, not empty
 */
public record LibraryId(String value) {
    private static final Pattern ALLOWED = Pattern.compile("(?!\\.{1,2}$)[^\\p{Cntrl}\\s/\\\\:?#%]+");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not a valid library id
     */
    public LibraryId {
        Syntax.require("libraryId", value, ALLOWED, "one or more characters other than white space and / \\ : ? # %");
    }

    /**
     * Returns the library id {@code value}.
     *
     * @throws IllegalArgumentException if {@code value} is empty, {@code .} or {@code ..}, or contains white space, a control
     *     character or one of {@code / \ : ? # %}
     */
    public static LibraryId of(String value) {
        return new LibraryId(value);
    }

    /** Returns the {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
