package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a document has changed since the revision that a patch requires. The transaction changed nothing. Read the
 * document again before the next attempt.
 */
public class RevisionMismatchException extends MutationConflictException {
    private static final long serialVersionUID = 1;

    private final @Nullable String documentId;
    private final @Nullable String expectedRevision;
    private final @Nullable String currentRevision;

    /**
     * Creates the exception for an error response.
     *
     * @param items the errors of the mutations
     * @param documentId the id of the document; null when unknown
     * @param expectedRevision the revision that the patch requires; null when unknown
     * @param currentRevision the current revision of the document; null when unknown
     */
    public RevisionMismatchException(
            ApiError error,
            List<MutationError> items,
            @Nullable String documentId,
            @Nullable String expectedRevision,
            @Nullable String currentRevision) {
        super(error, items);
        this.documentId = documentId;
        this.expectedRevision = expectedRevision;
        this.currentRevision = currentRevision;
    }

    /** Returns the id of the document; null when the server does not send it. */
    public @Nullable String documentId() {
        return documentId;
    }

    /** Returns the revision that the patch requires; null when the server does not send it. */
    public @Nullable String expectedRevision() {
        return expectedRevision;
    }

    /** Returns the current revision of the document; null when the server does not send it. */
    public @Nullable String currentRevision() {
        return currentRevision;
    }
}
