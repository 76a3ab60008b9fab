package dev.medialib.sitefinity.error;

import dev.medialib.core.call.MedialibException;
import java.util.UUID;

/** A file was sent, and its item is on the server as a draft, but publishing that failed; the cause tells why. Do not send it again. */
public class NotPublishedException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final UUID itemId;

    /** @param itemId the item that has the file */
    public NotPublishedException(UUID itemId, MedialibException cause) {
        super("the file was sent, but its item could not be published: " + cause.getMessage(), null, cause);
        this.itemId = itemId;
    }

    /** The item that has the file. */
    public final UUID itemId() {
        return itemId;
    }
}
