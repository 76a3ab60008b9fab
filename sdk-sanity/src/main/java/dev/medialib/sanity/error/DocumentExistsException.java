package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that was to be created is there already. Nothing of the transaction was done. */
public class DocumentExistsException extends MutationConflictException {
    private static final long serialVersionUID = 1;

    private final @Nullable String documentId;

    public DocumentExistsException(ApiError error, List<MutationError> items, @Nullable String documentId) {
        super(error, items);
        this.documentId = documentId;
    }

    /** The document; null when the server does not tell. */
    public @Nullable String documentId() {
        return documentId;
    }
}
