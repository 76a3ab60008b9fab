package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown when a document to create already exists. Nothing was changed. */
public class DocumentExistsException extends MutationConflictException {
    private static final long serialVersionUID = 1;

    private final @Nullable String documentId;

    /**
     * Creates the exception for an error response.
     *
     * @param items the errors of the mutations
     * @param documentId the id of the existing document; null when unknown
     */
    public DocumentExistsException(ApiError error, List<MutationError> items, @Nullable String documentId) {
        super(error, items);
        this.documentId = documentId;
    }

    /** Returns the id of the existing document; null when the server does not send it. */
    public @Nullable String documentId() {
        return documentId;
    }
}
