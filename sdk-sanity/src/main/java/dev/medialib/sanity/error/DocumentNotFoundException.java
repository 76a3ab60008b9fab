package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.NotFoundException;
import java.util.List;

/** A transaction changes a document that does not exist. Nothing of it was done. */
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
