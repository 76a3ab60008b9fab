package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the content that the caller passed cannot be read. A file is missing or has changed its size, or a stream failed
 * or has more or fewer bytes than announced.
 */
public class ContentSourceException extends MedialibException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param call the call; null if there was none
     * @param cause the error of reading; null if there is none
     */
    public ContentSourceException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
