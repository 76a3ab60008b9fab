package dev.medialib.core.error;

/** 401: the credential is missing, wrong or expired. */
public class AuthenticationException extends ApiException {
    private static final long serialVersionUID = 1;

    public AuthenticationException(ApiError error) {
        super(error);
    }
}
