package dev.medialib.livingdocs.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.PermissionDeniedException;

/** Thrown when an image is revoked or marked as invalid, and is therefore not served. The token is valid. */
public class ImageRevokedException extends PermissionDeniedException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public ImageRevokedException(ApiError error) {
        super(error);
    }
}
