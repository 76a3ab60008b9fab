package dev.medialib.sitefinity.error;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import java.util.UUID;

/**
 * Thrown when an item was created or changed, or its file replaced, but publishing it failed. The draft has what was sent, and the
 * message says what was done. The cause tells the reason, and {@link #outcomeUnknown()} whether it may have been published after
 * all. Publish the item instead of making the same call again.
 */
public class NotPublishedException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final UUID itemId;

    /**
     * Creates the exception.
     *
     * @param itemId the item
     * @param done what was done before, such as {@code the file was replaced}
     * @param cause the error of publishing
     */
    public NotPublishedException(UUID itemId, String done, MedialibException cause) {
        super(done + ", but the item " + itemId + " could not be published" + reason(cause), cause.call(), cause);
        this.itemId = itemId;
    }

    /** Other causes name in their messages the call, which this one names too. */
    private static String reason(MedialibException cause) {
        return cause instanceof ApiException error ? ": " + error.vendorMessage() : "";
    }

    /** Returns the id of the item, whose draft has what was sent. */
    public final UUID itemId() {
        return itemId;
    }
}
