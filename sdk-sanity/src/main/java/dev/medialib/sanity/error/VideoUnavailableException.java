package dev.medialib.sanity.error;

import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** Thrown when a video will never become ready, so that waiting longer does not help. */
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
     * Returns the processing state from the video's document; null when there is no document or no state. The state can be any
     * text.
     */
    public @Nullable String state() {
        return state;
    }

    /**
     * Returns the error from the video's document; null when there is none. An error that is not a text is returned as JSON.
     */
    public @Nullable String error() {
        return error;
    }
}
