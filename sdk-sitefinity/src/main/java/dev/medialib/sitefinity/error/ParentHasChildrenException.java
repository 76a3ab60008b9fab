package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/**
 * A library or folder cannot be deleted while something is in it. Known by the server's code alone, since its status is not
 * documented: it may be another one than 409.
 */
public class ParentHasChildrenException extends ConflictException {
    private static final long serialVersionUID = 1;

    public ParentHasChildrenException(ApiError error) {
        super(error);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
