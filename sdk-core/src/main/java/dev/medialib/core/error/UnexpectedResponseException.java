package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The server answered with something else than the API promises: an HTML login page, an empty body, malformed or oversized
 * JSON, a body that was cut off, a redirect. The message names what came.
 */
public class UnexpectedResponseException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final Headers headers;
    private final String bodyStart;

    /**
     * An answer that cannot be used.
     *
     * @param status the HTTP status of the answer
     * @param headers the answer's headers
     * @param bodyStart the beginning of the body as text, up to 64 KiB; may be empty
     */
    public UnexpectedResponseException(
            String message,
            @Nullable CallFacts call,
            int status,
            Headers headers,
            String bodyStart,
            @Nullable Throwable cause) {
        super(message, call, cause);
        this.status = status;
        this.headers = headers;
        this.bodyStart = bodyStart;
    }

    public final int status() {
        return status;
    }

    public final Headers headers() {
        return headers;
    }

    /** The beginning of the body as text, up to 64 KiB; may be empty. */
    public final String bodyStart() {
        return bodyStart;
    }
}
