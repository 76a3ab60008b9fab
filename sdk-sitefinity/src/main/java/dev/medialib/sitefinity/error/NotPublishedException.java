package dev.medialib.sitefinity.error;

import dev.medialib.core.call.MedialibException;
import java.util.UUID;

/**
 * Thrown when a file was uploaded and its item exists as a draft, but publishing failed. The cause tells the reason. Do not
 * upload the file again.
 */
public class NotPublishedException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final UUID itemId;

    /**
     * Creates the exception.
     *
     * @param itemId the item with the file
     * @param cause the error of publishing
     */
    public NotPublishedException(UUID itemId, MedialibException cause) {
        super("the file was sent, but its item could not be published: " + cause.getMessage(), null, cause);
        this.itemId = itemId;
    }

    /** Returns the item with the file. */
    public final UUID itemId() {
        return itemId;
    }
}
