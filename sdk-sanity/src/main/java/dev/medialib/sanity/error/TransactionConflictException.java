package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/** Another transaction was in the way, and this one was rolled back. The client repeats it, with the same id, before it throws this. */
public class TransactionConflictException extends ConflictException {
    private static final long serialVersionUID = 1;

    public TransactionConflictException(ApiError error) {
        super(error);
    }
}
