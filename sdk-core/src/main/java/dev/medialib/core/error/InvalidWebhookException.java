package dev.medialib.core.error;

import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** Thrown when a request is not a webhook, or is not signed with the secret. Respond with 401 and ignore the request. */
public class InvalidWebhookException extends MedialibException {
    private static final long serialVersionUID = 1;

    /**
     * Creates the exception.
     *
     * @param message the reason, without the secret
     * @param cause the error of reading the body; null when there is none
     */
    public InvalidWebhookException(String message, @Nullable Throwable cause) {
        super(message, null, cause);
    }
}
