package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.UnprocessableException;

/**
 * Thrown when Sanity is still processing a media library asset after its upload. The asset can be linked some seconds later.
 */
public class AssetNotReadyException extends UnprocessableException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public AssetNotReadyException(ApiError error) {
        super(error);
    }
}
