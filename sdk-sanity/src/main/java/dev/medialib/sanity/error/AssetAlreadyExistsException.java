package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the media library already has the same bytes (status 409). Source: the vendor's own tools. The body of the
 * response is not documented.
 */
public class AssetAlreadyExistsException extends ConflictException {
    private static final long serialVersionUID = 1;

    private final @Nullable String existingInstanceId;

    /**
     * Creates the exception for an error response.
     *
     * @param existingInstanceId the id of the existing instance; null when unknown
     */
    public AssetAlreadyExistsException(ApiError error, @Nullable String existingInstanceId) {
        super(error);
        this.existingInstanceId = existingInstanceId;
    }

    /**
     * Returns the id of the existing instance, such as {@code image-…-4948x7422-jpg}; null when the server does not send it.
     * This is not the id of the asset. To find the asset, use {@code uploadOrGet}.
     */
    public @Nullable String existingInstanceId() {
        return existingInstanceId;
    }
}
