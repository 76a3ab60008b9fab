package dev.medialib.sitefinity.error;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import java.util.UUID;

/**
 * Thrown when an item was created, changed or got a new file, but could not be published. The changes are in the draft. The
 * message tells what was done, and the cause why publishing failed. {@link #outcomeUnknown()} is true if the item may be
 * published nevertheless. Publish the item; do not repeat the original call.
 */
public class NotPublishedException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final UUID itemId;

    /**
     * Creates the exception.
     *
     * @param itemId the id of the item
     * @param done the completed step, such as {@code the file was replaced}
     * @param cause the error of publishing, such as an {@link IllegalStateException} because the client was closed
     */
    public NotPublishedException(UUID itemId, String done, RuntimeException cause) {
        super(
                done + ", but the item " + itemId + " could not be published" + reason(cause),
                cause instanceof MedialibException failure ? failure.call() : null,
                cause);
        this.itemId = itemId;
    }

    /** Returns the vendor's message, or that of another error. Other messages of the SDK repeat the call and are omitted. */
    private static String reason(RuntimeException cause) {
        if (cause instanceof MedialibException) {
            return cause instanceof ApiException error ? ": " + error.vendorMessage() : "";
        }
        return ": " + cause.getMessage();
    }

    /** Returns the id of the item whose draft contains the changes. */
    public final UUID itemId() {
        return itemId;
    }
}
