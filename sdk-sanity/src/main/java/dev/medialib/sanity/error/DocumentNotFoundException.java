package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.NotFoundException;
import java.util.List;

/**
 * There is no document with an id that was asked for, which Sanity answers with status 200; or a transaction changes one that does not
 * exist, and nothing of it was done.
 */
public class DocumentNotFoundException extends NotFoundException implements FailedMutation {
    private static final long serialVersionUID = 1;

    private final List<MutationError> items;

    public DocumentNotFoundException(ApiError error, List<MutationError> items) {
        super(error);
        this.items = List.copyOf(items);
    }

    @Override
    public List<MutationError> items() {
        return items;
    }
}
