package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/** Thrown when the server has already accepted a transaction with this id. This request changed nothing. */
public class TransactionExistsException extends ConflictException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public TransactionExistsException(ApiError error) {
        super(error);
    }
}
