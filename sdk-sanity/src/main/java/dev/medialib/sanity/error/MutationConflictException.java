package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;
import java.util.List;

/** Thrown when a transaction conflicts with the state of the documents (status 409). Nothing was changed. */
public class MutationConflictException extends ConflictException implements FailedMutation {
    private static final long serialVersionUID = 1;

    private final List<MutationError> items;

    /**
     * Creates the exception for an error response.
     *
     * @param items the errors of the mutations
     */
    public MutationConflictException(ApiError error, List<MutationError> items) {
        super(error);
        this.items = List.copyOf(items);
    }

    @Override
    public List<MutationError> items() {
        return items;
    }
}
