package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** The caller's own data could not be read: the file is missing or changed its size, the stream failed or gave more or less than it announced. */
public class ContentSourceException extends MedialibException {
    private static final long serialVersionUID = 1;

    public ContentSourceException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(message, call, cause);
    }
}
