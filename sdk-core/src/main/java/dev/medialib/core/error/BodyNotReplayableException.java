package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a request could be retried but its body can be read only once. Use a file, bytes or a
 * {@link dev.medialib.core.content.StreamSource} instead of a stream.
 */
public class BodyNotReplayableException extends MedialibException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param call the call; null if there was none
     * @param cause the error of the first attempt; null if there was none
     */
    public BodyNotReplayableException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
