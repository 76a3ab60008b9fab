package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.NotFoundException;
import java.util.List;

/** A document that does not exist was asked for, or a transaction changes one, of which nothing was done then. */
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
