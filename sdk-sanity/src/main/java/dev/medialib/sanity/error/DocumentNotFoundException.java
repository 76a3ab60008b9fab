package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.NotFoundException;
import java.util.List;

/**
 * Thrown when a document does not exist. If a read requested it, Sanity responds with status 200, and the exception has this
 * status. If a transaction should change it, nothing was changed.
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
