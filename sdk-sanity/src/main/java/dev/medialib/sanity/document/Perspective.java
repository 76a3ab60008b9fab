package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;
import java.util.regex.Pattern;

/**
 * Perspective of a query. It selects the visible versions of documents. The server's default is {@link #PUBLISHED} since API
 * version 2025-02-19, and {@link #RAW} in earlier versions.
 */
public final class Perspective extends OpenEnum {
    /** Only published documents. */
    public static final Perspective PUBLISHED = new Perspective("published");

    /** Drafts, and published documents without a draft. A token is required. */
    public static final Perspective DRAFTS = new Perspective("drafts");

    /**
     * All documents as they are stored: published documents, drafts and versions. This perspective cannot be combined with
     * others.
     */
    public static final Perspective RAW = new Perspective("raw");

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]+");

    private Perspective(String value) {
        super(value);
    }

    /**
     * Returns a perspective by its name or by the id of a release. The perspective of a release shows the documents as they
     * will be after its publication.
     *
     * @param value the name, or the id of a release such as {@code rABC123}: Latin letters, digits, underscores and dashes
     * @throws IllegalArgumentException if {@code value} contains other characters
     */
    @JsonCreator
    public static Perspective of(String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "perspective must consist of Latin letters, digits, underscores and dashes, but is \"" + value
                            + "\"");
        }
        return new Perspective(value);
    }
}
