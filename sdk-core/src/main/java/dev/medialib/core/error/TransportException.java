package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when there is no response, because the connection could not be opened or was lost. {@link #outcomeUnknown()} tells
 * whether the server may have processed the request.
 */
public class TransportException extends MedialibException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param call the call; null if it is unknown
     * @param cause the network error; null if there is none
     */
    public TransportException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }

    @Override
    public boolean isRetryable() {
        return repeatable();
    }
}
