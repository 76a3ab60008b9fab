package dev.medialib.core.error;

/** 403: the credential is valid but may not do this. */
public class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1;

    public PermissionDeniedException(ApiError error) {
        super(error);
    }
}
