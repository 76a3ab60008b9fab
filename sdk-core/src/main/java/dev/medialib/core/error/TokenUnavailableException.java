package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the {@link dev.medialib.core.auth.TokenProvider} returns no usable token. The error of the provider is the cause.
 */
public class TokenUnavailableException extends MedialibException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param call the call; null if it is unknown
     * @param cause the error of the token provider; null if there is none
     */
    public TokenUnavailableException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }

    @Override
    public boolean isRetryable() {
        return getCause() instanceof MedialibException error && error.isRetryable();
    }
}
