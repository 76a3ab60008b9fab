package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.UnprocessableException;

/** Thrown when Sanity still processes a media library asset that was just uploaded. It can be linked some seconds later. */
public class AssetNotReadyException extends UnprocessableException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public AssetNotReadyException(ApiError error) {
        super(error);
    }
}
