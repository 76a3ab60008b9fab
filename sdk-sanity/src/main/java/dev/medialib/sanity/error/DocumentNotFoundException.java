package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.NotFoundException;
import java.util.List;

/**
 * Thrown when a document does not exist: a requested document, or a document that a transaction should change. For a requested
 * document, Sanity responds with status 200. Nothing was changed.
 */
public class DocumentNotFoundException extends NotFoundException implements FailedMutation {
    private static final long serialVersionUID = 1;

    private final List<MutationError> items;

    /**
     * Creates the exception for an error response.
     *
     * @param items the errors of the mutations; empty for a requested document
     */
    public DocumentNotFoundException(ApiError error, List<MutationError> items) {
        super(error);
        this.items = List.copyOf(items);
    }

    @Override
    public List<MutationError> items() {
        return items;
    }
}
