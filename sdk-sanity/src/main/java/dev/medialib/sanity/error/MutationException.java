package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import java.util.List;

/** Thrown for mutation errors without a more specific exception. Nothing was changed. */
public class MutationException extends ApiException implements FailedMutation {
    private static final long serialVersionUID = 1;

    private final List<MutationError> items;

    /**
     * Creates the exception for an error response.
     *
     * @param items the errors of the mutations
     */
    public MutationException(ApiError error, List<MutationError> items) {
        super(error);
        this.items = List.copyOf(items);
    }

    @Override
    public List<MutationError> items() {
        return items;
    }
}
