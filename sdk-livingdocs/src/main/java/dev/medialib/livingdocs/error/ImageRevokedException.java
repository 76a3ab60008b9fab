package dev.medialib.livingdocs.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.PermissionDeniedException;

/** The image is revoked or marked as invalid, and is therefore not served. The token is fine. */
public class ImageRevokedException extends PermissionDeniedException {
    private static final long serialVersionUID = 1;

    public ImageRevokedException(ApiError error) {
        super(error);
    }
}
