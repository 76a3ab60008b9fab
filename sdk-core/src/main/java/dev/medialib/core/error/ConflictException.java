package dev.medialib.core.error;

/** Thrown when a request conflicts with the state of the resource (status 409). Read the resource again before a new attempt. */
public class ConflictException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public ConflictException(ApiError error) {
        super(error);
    }
}
