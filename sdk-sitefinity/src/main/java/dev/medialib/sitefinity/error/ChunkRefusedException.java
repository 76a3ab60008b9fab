package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;

/**
 * Thrown when the server rejects a chunk of a file after all retries. The server reports this with status 200. The vendor does
 * not document this response, but Sitefinity's back end reads it.
 */
public class ChunkRefusedException extends ApiException {
    private static final long serialVersionUID = 1;

    private final long ordinal;

    /**
     * Creates the exception for an error response.
     *
     * @param ordinal the number of the chunk, from 0
     */
    public ChunkRefusedException(ApiError error, long ordinal) {
        super(error.withDetails(error.code(), error.message() + " (chunk " + ordinal + ")", error.fieldErrors()));
        this.ordinal = ordinal;
    }

    /** Returns the number of the chunk, from 0. */
    public final long ordinal() {
        return ordinal;
    }
}
