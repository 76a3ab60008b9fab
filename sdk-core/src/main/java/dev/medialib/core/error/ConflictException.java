package dev.medialib.core.error;

/** 409: the request does not fit the state of the thing. Read it again before the next try. */
public class ConflictException extends ApiException {
    private static final long serialVersionUID = 1;

    public ConflictException(ApiError error) {
        super(error);
    }
}
