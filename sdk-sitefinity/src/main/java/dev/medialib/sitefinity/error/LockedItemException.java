package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/**
 * Thrown when another user is editing the item. The server's code {@code LockedItem} identifies this error; its status is not
 * documented and may be different from 409. A lock ends when its user finishes, or with {@code unlock}.
 */
public class LockedItemException extends ConflictException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public LockedItemException(ApiError error) {
        super(error);
    }
}
