package dev.medialib.sanity.id;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Id of a document in a dataset or a media library.
 *
 * <p>A document can have several versions: the published document {@code {id}}, its draft {@code drafts.{id}}, and one version
 * for each release, {@code versions.{releaseId}.{id}}. This class converts between these ids.
 *
 * <p>Source of the rules: Sanity's JavaScript client.
 *
 * @param value 1 to 128 Latin letters, digits, underscores, dots and dashes, not starting with a dot or dash and without two
 *     consecutive dots
 */
public record DocumentId(String value) {
    private static final String RULE =
            "1 to 128 Latin letters, digits, underscores, dots and dashes, not starting with a dot"
                    + " or dash and without two consecutive dots";
    private static final int MAX_LENGTH = 128;
    private static final boolean[] WORD_CHARACTERS = new boolean['z' + 1];

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
                .chars()
                .forEach(c -> WORD_CHARACTERS[c] = true);
    }

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
        if (!isAllowed(Objects.requireNonNull(value, "documentId"))) {
            throw Syntax.invalid("documentId", value, RULE);
        }
        if (!isAllowed(withoutPrefixes(value))) {
            throw Syntax.invalid(
                    "documentId", value, "complete after its prefix, as in drafts.{id} or versions.{releaseId}.{id}");
        }
    }

    /**
     * Returns the document id {@code value}.
     *
     * @param value 1 to 128 Latin letters, digits, underscores, dots and dashes, not starting with a dot or dash and without
     *     two consecutive dots
     * @throws IllegalArgumentException if {@code value} breaks this rule, or has no id after the prefix of a draft or a version
     */
    public static DocumentId of(String value) {
        return new DocumentId(value);
    }

    /** Returns whether {@link #of} accepts a text as a document id. */
    public static boolean isValid(String value) {
        return isAllowed(value) && isAllowed(withoutPrefixes(value));
    }

    /** Checks each character, because a regular expression takes more time than all else that a mutation needs. */
    private static boolean isAllowed(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean allowed =
                    isWordCharacter(c) || (i > 0 && c == '-') || (i > 0 && c == '.' && value.charAt(i - 1) != '.');
            if (!allowed) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= MAX_LENGTH;
    }

    private static boolean isWordCharacter(char c) {
        return c < WORD_CHARACTERS.length && WORD_CHARACTERS[c];
    }

    /** Returns whether this is the id of a draft. */
    public boolean isDraft() {
        return value.startsWith(DRAFTS);
    }

    /** Returns whether this is the id of a version in a release. */
    public boolean isVersion() {
        return value.startsWith(VERSIONS);
    }

    /** Returns the id of the release; null if this is {@linkplain #isVersion() not a version}. */
    public @Nullable String releaseId() {
        return isVersion() ? value.substring(VERSIONS.length(), value.indexOf('.', VERSIONS.length())) : null;
    }

    /** Returns the id of the published document, without the prefix of a draft or a version. */
    public DocumentId published() {
        return of(withoutPrefixes(value));
    }

    /**
     * Returns the id of this document's draft.
     *
     * @throws IllegalArgumentException if the draft's id would be longer than 128 characters
     */
    public DocumentId draft() {
        return of(DRAFTS + published());
    }

    /**
     * Returns the id of this document's version in a release.
     *
     * @param releaseId Latin letters, digits, underscores and dashes; not {@code drafts} or {@code published}
     * @throws IllegalArgumentException if {@code releaseId} is invalid, or the version's id would be longer than 128 characters
     */
    public DocumentId version(String releaseId) {
        Syntax.require(
                "releaseId",
                releaseId,
                RELEASE,
                "made of Latin letters, digits, underscores and dashes, but not drafts or published");
        return of(VERSIONS + releaseId + "." + published());
    }

    private static String withoutPrefixes(String value) {
        return value.startsWith(DRAFTS) || value.startsWith(VERSIONS)
                ? PREFIXES.matcher(value).replaceFirst("")
                : value;
    }

    /** Returns the {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
