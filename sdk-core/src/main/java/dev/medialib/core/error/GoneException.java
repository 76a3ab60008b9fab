package dev.medialib.core.error;

/** 410: it existed and will not come back, such as a removed API version. */
public class GoneException extends ApiException {
    private static final long serialVersionUID = 1;

    public GoneException(ApiError error) {
        super(error);
    }
}
