package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;

/**
 * The token endpoint gave no token. {@link #code()} is an error code of OAuth2 (RFC 6749, 5.2), such as {@code invalid_grant} for a
 * wrong user or password and {@code invalid_client} for a wrong client. It is the cause of a {@link
 * dev.medialib.core.error.TokenUnavailableException}. What the server said is left out where it quotes a secret.
 */
public class LoginRefusedException extends ApiException {
    private static final long serialVersionUID = 1;

    public LoginRefusedException(ApiError error) {
        super(error);
    }
}
