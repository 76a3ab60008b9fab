package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;
import java.util.List;

/** 409: a transaction does not fit the state of the documents. Nothing of it was done. */
public class MutationConflictException extends ConflictException implements FailedMutation {
    private static final long serialVersionUID = 1;

    private final List<MutationError> items;

    public MutationConflictException(ApiError error, List<MutationError> items) {
        super(error);
        this.items = List.copyOf(items);
    }

    @Override
    public List<MutationError> items() {
        return items;
    }
}
