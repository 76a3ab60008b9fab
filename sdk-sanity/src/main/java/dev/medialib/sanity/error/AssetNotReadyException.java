package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.UnprocessableException;

/** Sanity is still working on a media library asset that was uploaded just now. It can be linked in some seconds. */
public class AssetNotReadyException extends UnprocessableException {
    private static final long serialVersionUID = 1;

    public AssetNotReadyException(ApiError error) {
        super(error);
    }
}
