package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/**
 * Thrown when a transaction was rolled back because of another one. The client retries with the same id before it throws this
 * exception.
 */
public class TransactionConflictException extends ConflictException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public TransactionConflictException(ApiError error) {
        super(error);
    }
}
