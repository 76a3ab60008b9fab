package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** The {@link dev.medialib.core.auth.TokenProvider} gave no usable token. Its own failure is the cause. */
public class TokenUnavailableException extends MedialibException {
    private static final long serialVersionUID = 1;

    public TokenUnavailableException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
