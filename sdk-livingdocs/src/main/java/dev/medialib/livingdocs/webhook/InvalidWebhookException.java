package dev.medialib.livingdocs.webhook;

import dev.medialib.core.call.MedialibException;
import org.jspecify.annotations.Nullable;

/** A request that claims to be a webhook and is none, or is not signed with the secret. Answer it with 401 and do nothing else. */
public class InvalidWebhookException extends MedialibException {
    private static final long serialVersionUID = 1;

    public InvalidWebhookException(String message, @Nullable Throwable cause) {
        super(message, null, cause);
    }
}
