package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** No answer: the connection could not be made, or broke. {@link #outcomeUnknown()} tells whether the server may have carried out the request all the same. */
public class TransportException extends MedialibException {
    private static final long serialVersionUID = 1;

    public TransportException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }

    @Override
    public boolean isRetryable() {
        return repeatable();
    }
}
