package dev.medialib.core.error;

/** Thrown when the server understands a request but cannot process it (status 422). */
public class UnprocessableException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public UnprocessableException(ApiError error) {
        super(error);
    }
}
