package dev.medialib.core.error;

/** Thrown when the credential is valid but lacks a permission (status 403). */
public class PermissionDeniedException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public PermissionDeniedException(ApiError error) {
        super(error);
    }
}
