package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** Thrown when the caller's time limit is exceeded. The error that caused the delay is the cause or a suppressed exception. */
public class DeadlineExceededException extends MedialibException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param call the call; null if it is unknown
     * @param cause the error of the last attempt; null if there is none
     */
    public DeadlineExceededException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }

    @Override
    public boolean isRetryable() {
        return repeatable();
    }
}
