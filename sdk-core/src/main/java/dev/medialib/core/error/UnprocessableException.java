package dev.medialib.core.error;

/** 422: the request is understood and cannot be carried out. */
public class UnprocessableException extends ApiException {
    private static final long serialVersionUID = 1;

    public UnprocessableException(ApiError error) {
        super(error);
    }
}
