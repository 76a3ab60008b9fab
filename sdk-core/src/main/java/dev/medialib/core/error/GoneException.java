package dev.medialib.core.error;

/** Thrown when a resource was removed permanently, such as an API version (status 410). */
public class GoneException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public GoneException(ApiError error) {
        super(error);
    }
}
