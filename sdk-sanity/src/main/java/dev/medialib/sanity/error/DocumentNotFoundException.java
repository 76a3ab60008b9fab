package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.NotFoundException;
import java.util.List;

/**
 * Thrown when a requested document does not exist, for which Sanity responds with status 200, or when a transaction changes a
 * document that does not exist. Nothing was changed.
 */
public class DocumentNotFoundException extends NotFoundException implements FailedMutation {
    private static final long serialVersionUID = 1;

    private final List<MutationError> items;

    /**
     * Creates the exception for an error response.
     *
     * @param items the errors of the mutations; empty when a document was requested
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
