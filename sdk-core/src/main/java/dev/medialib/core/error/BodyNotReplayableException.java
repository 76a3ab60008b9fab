package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** The request could be repeated, but its body can be read only once. Give a file, bytes or a {@link dev.medialib.core.content.StreamSource} instead of a stream. */
public class BodyNotReplayableException extends MedialibException {
    private static final long serialVersionUID = 1;

    public BodyNotReplayableException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
