package dev.medialib.sanity.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a document in a dataset or a media library.
 *
 * <p>A document can exist three times: published as {@code {id}}, as a draft as {@code drafts.{id}}, and once in each release as
 * {@code versions.{releaseId}.{id}}. This class converts between the three.
 *
 * <p>Source of the rules: Sanity's JavaScript client.
 *
 * @param value 1 to 128 Latin letters, digits, underscores, dots and dashes, not starting with a dot or dash and without two
 *     consecutive dots
 */
public record DocumentId(String value) {
    private static final Pattern ALLOWED = Pattern.compile("(?!.*\\.\\.)[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}");
    private static final Pattern RELEASE = Pattern.compile("(?!drafts$|published$)[a-zA-Z0-9_-]+");
    private static final String DRAFTS = "drafts.";
    private static final String VERSIONS = "versions.";
    private static final Pattern PREFIXES = Pattern.compile("(drafts\\.|versions\\.[^.]*(\\.|$))*");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not a valid document id
     */
    public DocumentId {
        Syntax.require(
                "documentId",
                value,
                ALLOWED,
                "1 to 128 Latin letters, digits, underscores, dots and dashes that start with neither dot nor dash and have"
                        + " no two dots in a row");
        if (!ALLOWED.matcher(withoutPrefixes(value)).matches()) {
            throw Syntax.refusal("documentId", value, "drafts.{id} or versions.{releaseId}.{id} when it starts so");
        }
    }

    /**
     * Returns the document id {@code value}.
     *
     * @throws IllegalArgumentException if it is not 1 to 128 Latin letters, digits, underscores, dots and dashes, starts with a
     *     dot or a dash, has two consecutive dots, or has no id after the prefix of a draft or a version
     */
    public static DocumentId of(String value) {
        return new DocumentId(value);
    }

    /** Returns whether this is the id of a draft. */
    public boolean isDraft() {
        return value.startsWith(DRAFTS);
    }

    /** Returns whether this is the id of a document's version in a release. */
    public boolean isVersion() {
        return value.startsWith(VERSIONS);
    }

    /** Returns the release of this version; null if this is {@linkplain #isVersion() not a version}. */
    public @Nullable String releaseId() {
        return isVersion() ? value.substring(VERSIONS.length(), value.indexOf('.', VERSIONS.length())) : null;
    }

    /** Returns the id of the published document, which has no prefix of a draft or a version. */
    public DocumentId published() {
        return of(withoutPrefixes(value));
    }

    /**
     * Returns the id of this document's draft.
     *
     * @throws IllegalArgumentException if it would be longer than 128 characters
     */
    public DocumentId draft() {
        return of(DRAFTS + published());
    }

    /**
     * Returns the id of this document's version in a release.
     *
     * @param releaseId Latin letters, digits, underscores and dashes, but neither {@code drafts} nor {@code published}
     * @throws IllegalArgumentException if the release id is invalid, or the id would be longer than 128 characters
     */
    public DocumentId version(String releaseId) {
        Syntax.require(
                "releaseId",
                releaseId,
                RELEASE,
                "made of Latin letters, digits, underscores and dashes, and neither drafts nor published");
        return of(VERSIONS + releaseId + "." + published());
    }

    private static String withoutPrefixes(String value) {
        return PREFIXES.matcher(value).replaceFirst("");
    }

    /** Returns the {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
