package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** Thrown when the thread is interrupted while it waits. The interrupt flag of the thread is set again. */
public class CallInterruptedException extends MedialibException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param call the call; null if it is unknown
     * @param cause the interruption; null if there is none
     */
    public CallInterruptedException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
