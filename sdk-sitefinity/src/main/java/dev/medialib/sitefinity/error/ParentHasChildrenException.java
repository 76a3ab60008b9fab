package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/**
 * Thrown when a library or folder cannot be deleted because it is not empty. The code {@code ParentHasChildren} of the
 * response identifies this error. Its status is not documented and may differ from 409.
 */
public class ParentHasChildrenException extends ConflictException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public ParentHasChildrenException(ApiError error) {
        super(error);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
