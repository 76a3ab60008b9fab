package dev.medialib.sanity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * The media library holds the same bytes already. That the status is 409 is known from the vendor's own tools; the body is not
 * documented.
 */
public class AssetAlreadyExistsException extends ConflictException {
    private static final long serialVersionUID = 1;

    private final @Nullable String existingInstanceId;

    public AssetAlreadyExistsException(ApiError error, @Nullable String existingInstanceId) {
        super(error);
        this.existingInstanceId = existingInstanceId;
    }

    /**
     * The document of the bytes that are there, such as {@code image-…-4948x7422-jpg}: not the asset that holds it, which
     * {@code uploadOrGet} looks up. Null when the server does not tell.
     */
    public @Nullable String existingInstanceId() {
        return existingInstanceId;
    }
}
