package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** The time that the caller gave is used up. What kept it busy is the cause or among the suppressed exceptions. */
public class DeadlineExceededException extends MedialibException {
    private static final long serialVersionUID = 1;

    public DeadlineExceededException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }

    @Override
    public boolean isRetryable() {
        return repeatable();
    }
}
