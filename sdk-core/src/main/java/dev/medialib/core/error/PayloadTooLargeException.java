package dev.medialib.core.error;

/** Thrown when the body is larger than the server accepts (status 413). */
public class PayloadTooLargeException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public PayloadTooLargeException(ApiError error) {
        super(error);
    }
}
