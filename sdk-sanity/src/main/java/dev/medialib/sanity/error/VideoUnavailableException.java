package dev.medialib.sanity.error;

import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** Thrown when a video will not become ready, however long the caller waits. */
public class VideoUnavailableException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final @Nullable String state;
    private final @Nullable String error;

    /**
     * Creates the exception.
     *
     * @param message the reason
     * @param state the processing state; null when unknown
     * @param error the error in the document; null when there is none
     */
    public VideoUnavailableException(String message, @Nullable String state, @Nullable String error) {
        super(message, null, null);
        this.state = state;
        this.error = error;
    }

    /**
     * Returns the processing state in the video's document, which can be any text; null when there is no document or no state.
     */
    public @Nullable String state() {
        return state;
    }

    /** Returns the error in the video's document, as JSON if it is not a text; null when there is none. */
    public @Nullable String error() {
        return error;
    }
}
