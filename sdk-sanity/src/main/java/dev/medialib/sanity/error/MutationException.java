package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import java.util.List;

/** A transaction was refused, for a reason that has no exception of its own. Nothing of it was done. */
public class MutationException extends ApiException implements FailedMutation {
    private static final long serialVersionUID = 1;

    private final List<MutationError> items;

    public MutationException(ApiError error, List<MutationError> items) {
        super(error);
        this.items = List.copyOf(items);
    }

    @Override
    public List<MutationError> items() {
        return items;
    }
}
