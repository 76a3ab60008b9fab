package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/**
 * Someone is editing the item. Known by the server's code {@code LockedItem} alone, since its status is not documented: it may be
 * another one than 409. A lock ends when its user is done, or by {@code unlock}.
 */
public class LockedItemException extends ConflictException {
    private static final long serialVersionUID = 1;

    public LockedItemException(ApiError error) {
        super(error);
    }
}
