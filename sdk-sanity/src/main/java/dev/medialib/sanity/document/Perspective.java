package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;
import java.util.regex.Pattern;

/**
 * Perspective of a query, which decides the visible versions of documents. The server's default is {@link #PUBLISHED} since API
 * version 2025-02-19, and was {@link #RAW} before.
 */
public final class Perspective extends OpenEnum {
    /** Only published documents. */
    public static final Perspective PUBLISHED = new Perspective("published");

    /** Drafts instead of the published documents that have one. A token is required. */
    public static final Perspective DRAFTS = new Perspective("drafts");

    /** All documents as they are stored: published documents, drafts and versions. Cannot be combined with other perspectives. */
    public static final Perspective RAW = new Perspective("raw");

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]+");

    private Perspective(String value) {
        super(value);
    }

    /**
     * Returns a perspective by its name or by the id of a release, such as {@code rABC123}, which shows the documents as they
     * will be when the release is published.
     *
     * @throws IllegalArgumentException if it has characters other than Latin letters, digits, underscores and dashes
     */
    @JsonCreator
    public static Perspective of(String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a perspective has Latin letters, digits, underscores and dashes only, but is \"" + value + "\"");
        }
        return new Perspective(value);
    }
}
