package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;

/**
 * The server did not take a chunk of a file, as often as it was sent. It says so in an answer whose status is 200; that is not documented,
 * the vendor's back end reads it.
 */
public class ChunkRefusedException extends ApiException {
    private static final long serialVersionUID = 1;

    private final long ordinal;

    /** @param ordinal which chunk, from 0 */
    public ChunkRefusedException(ApiError error, long ordinal) {
        super(error.withDetails(error.code(), error.message() + " (chunk " + ordinal + ")", error.fieldErrors()));
        this.ordinal = ordinal;
    }

    /** Which chunk, from 0. */
    public final long ordinal() {
        return ordinal;
    }
}
