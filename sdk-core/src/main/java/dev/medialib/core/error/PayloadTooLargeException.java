package dev.medialib.core.error;

/** 413: the body is larger than the server accepts. */
public class PayloadTooLargeException extends ApiException {
    private static final long serialVersionUID = 1;

    public PayloadTooLargeException(ApiError error) {
        super(error);
    }
}
