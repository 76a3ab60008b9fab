package dev.medialib.sanity.query;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;
import java.util.regex.Pattern;

/**
 * Which versions of documents a query sees. The default of the server is {@link #PUBLISHED} since API version 2025-02-19, and was
 * {@link #RAW} before.
 */
public final class Perspective extends OpenEnum {
    /** Published documents alone. */
    public static final Perspective PUBLISHED = new Perspective("published");

    /** Drafts in place of the published documents, where there are any. A token is needed to see them. */
    public static final Perspective DRAFTS = new Perspective("drafts");

    /** All documents as they are stored, drafts and versions beside the published ones. Not to be combined with others. */
    public static final Perspective RAW = new Perspective("raw");

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-]+");

    private Perspective(String value) {
        super(value);
    }

    /**
     * A perspective by its name, or a release by its id, such as {@code rABC123}, which shows the documents as they will be when
     * it is published.
     *
     * @throws IllegalArgumentException if it has other than Latin letters, digits, underscores and dashes
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
