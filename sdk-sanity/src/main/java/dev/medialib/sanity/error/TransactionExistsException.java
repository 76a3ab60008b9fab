package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;

/** A transaction with this id was accepted before. Nothing was done now. */
public class TransactionExistsException extends ConflictException {
    private static final long serialVersionUID = 1;

    public TransactionExistsException(ApiError error) {
        super(error);
    }
}
