package dev.medialib.sanity.error;

import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** A video that was waited for will not become ready by waiting longer. */
public class VideoUnavailableException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final @Nullable String state;
    private final @Nullable String error;

    public VideoUnavailableException(String message, @Nullable String state, @Nullable String error) {
        super(message, null, null);
        this.state = state;
        this.error = error;
    }

    /** The state that the video's document tells, which is open to any text; null when there is no document or no state in it. */
    public @Nullable String state() {
        return state;
    }

    /** What the document says of the failure, as JSON; null when it says nothing. */
    public @Nullable String error() {
        return error;
    }
}
