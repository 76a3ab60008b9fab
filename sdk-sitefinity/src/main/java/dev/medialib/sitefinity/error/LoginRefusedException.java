package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;

/**
 * Thrown when the token endpoint rejects the login. Calls throw it as the cause of a
 * {@link dev.medialib.core.error.TokenUnavailableException}. {@link #code()} is an OAuth2 error code (RFC 6749, 5.2), such as
 * {@code invalid_grant} for a wrong user or password, or {@code invalid_client} for a wrong client. Secrets in the server's
 * response are masked.
 */
public class LoginRefusedException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public LoginRefusedException(ApiError error) {
        super(error);
    }
}
