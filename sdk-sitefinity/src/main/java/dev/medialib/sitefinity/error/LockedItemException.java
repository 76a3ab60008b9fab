package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/**
 * Thrown when another user is editing the item. The code {@code LockedItem} of the response identifies this error. Its status
 * is not documented and may differ from 409. The lock ends when the other user finishes, or by a call of {@code unlock}.
 */
public class LockedItemException extends ConflictException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public LockedItemException(ApiError error) {
        super(error);
    }
}
