package dev.medialib.core.error;

/** Thrown when a resource does not exist, or the credential may not see it (status 404). */
public class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public NotFoundException(ApiError error) {
        super(error);
    }
}
