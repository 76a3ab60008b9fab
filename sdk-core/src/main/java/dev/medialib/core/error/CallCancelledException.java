package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** The caller cancelled the call, or closed the client while it was under way. */
public class CallCancelledException extends MedialibException {
    private static final long serialVersionUID = 1;

    public CallCancelledException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
