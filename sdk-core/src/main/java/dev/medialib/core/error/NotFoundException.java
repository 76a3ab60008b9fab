package dev.medialib.core.error;

/** 404: there is no such thing, or none that this credential may see. */
public class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1;

    public NotFoundException(ApiError error) {
        super(error);
    }
}
