package dev.medialib.core.error;

/** Thrown when the credential is missing, wrong or expired (status 401). */
public class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public AuthenticationException(ApiError error) {
        super(error);
    }
}
