package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document has changed since the revision that a patch was made for. Nothing of the transaction was done; read it again. */
public class RevisionMismatchException extends MutationConflictException {
    private static final long serialVersionUID = 1;

    private final @Nullable String documentId;
    private final @Nullable String expectedRevision;
    private final @Nullable String currentRevision;

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

    /** The document; null when the server does not tell. */
    public @Nullable String documentId() {
        return documentId;
    }

    /** The revision that the patch named; null when the server does not tell. */
    public @Nullable String expectedRevision() {
        return expectedRevision;
    }

    /** The revision that the document has; null when the server does not tell. */
    public @Nullable String currentRevision() {
        return currentRevision;
    }
}
