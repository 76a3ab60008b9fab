package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/**
 * Thrown when a transaction was rolled back because it conflicted with another one. Before it throws this exception, the client
 * retries the transaction with the same id.
 */
public class TransactionConflictException extends ConflictException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public TransactionConflictException(ApiError error) {
        super(error);
    }
}
