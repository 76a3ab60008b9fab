package dev.medialib.sitefinity.error;

import dev.medialib.core.call.MedialibException;
import java.util.UUID;

/**
 * Thrown when an item was created or changed, or its file replaced, but publishing it failed. The draft has what was sent, and the
 * message says what was done. The cause tells the reason. Publish the item instead of making the same call again.
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
        super(done + ", but the item " + itemId + " could not be published: " + cause.getMessage(), null, cause);
        this.itemId = itemId;
    }

    /** Returns the id of the item, whose draft has what was sent. */
    public final UUID itemId() {
        return itemId;
    }
}
