package dev.medialib.sanity.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a document in a dataset or a media library.
 *
 * <p>A document can exist three times over: published as {@code {id}}, as a draft as {@code drafts.{id}}, and once in each release
 * as {@code versions.{releaseId}.{id}}. This class knows the way between the three.
 *
 * <p>Source of the rules: Sanity's JavaScript client.
 *
 * @param value as it is written: 1 to 128 Latin letters, digits, underscores, dots and dashes, the first of them neither dot nor
 *     dash, without two dots in a row
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
     * @throws IllegalArgumentException if it is not the id of a document
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
     * The id that {@code value} is.
     *
     * @throws IllegalArgumentException if it is not 1 to 128 Latin letters, digits, underscores, dots and dashes, starts with a dot
     *     or a dash, has two dots in a row, or has no id after the prefix of a draft or a version
     */
    public static DocumentId of(String value) {
        return new DocumentId(value);
    }

    /** Whether this is the id of a draft. */
    public boolean isDraft() {
        return value.startsWith(DRAFTS);
    }

    /** Whether this is the id of a document's version in a release. */
    public boolean isVersion() {
        return value.startsWith(VERSIONS);
    }

    /** The release whose version this is; null when this is {@linkplain #isVersion() no version}. */
    public @Nullable String releaseId() {
        return isVersion() ? value.substring(VERSIONS.length(), value.indexOf('.', VERSIONS.length())) : null;
    }

    /** The id of the published document: this one without the prefix of a draft or a version. */
    public DocumentId published() {
        return of(withoutPrefixes(value));
    }

    /**
     * The id of the draft of this document.
     *
     * @throws IllegalArgumentException if it would be longer than 128 characters
     */
    public DocumentId draft() {
        return of(DRAFTS + published());
    }

    /**
     * The id of this document's version in a release.
     *
     * @param releaseId Latin letters, digits, underscores and dashes; neither {@code drafts} nor {@code published}
     * @throws IllegalArgumentException if the release cannot be called so, or the id would be longer than 128 characters
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

    /** The {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
