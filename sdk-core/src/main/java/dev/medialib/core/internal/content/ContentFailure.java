package dev.medialib.core.internal.content;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.BodyNotReplayableException;
import dev.medialib.core.error.ContentSourceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** Failure of the user's data, not of the network. A retry would fail too. */
public final class ContentFailure extends IOException {
    private static final long serialVersionUID = 1;

    ContentFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether the user's stream was interrupted while it was read. */
    public boolean isInterruption() {
        return getCause() instanceof InterruptedIOException && !(getCause() instanceof SocketTimeoutException);
    }

    /** Returns the exception for the user. */
    public MedialibException toException(@Nullable CallFacts call) {
        String message = String.valueOf(getMessage());
        MedialibException exception = getCause() instanceof BodyNotReplayableException
                ? new BodyNotReplayableException(message, call, getCause())
                : new ContentSourceException(message, call, getCause());
        for (Throwable suppressed : getSuppressed()) {
            exception.addSuppressed(suppressed);
        }
        return exception;
    }
}
