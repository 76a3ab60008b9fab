package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** The thread was interrupted while it waited. Its interrupt flag is set again. */
public class CallInterruptedException extends MedialibException {
    private static final long serialVersionUID = 1;

    public CallInterruptedException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
