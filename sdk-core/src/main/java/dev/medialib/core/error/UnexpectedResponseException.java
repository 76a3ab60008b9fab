package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the response does not follow the API. Examples are an HTML login page, an empty or incomplete body, malformed or
 * oversized JSON, and a redirect. The message describes the response.
 */
public class UnexpectedResponseException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final Headers headers;
    private final String bodyStart;

    /**
     * Creates the exception.
     *
     * @param call the call; null if there was none
     * @param status the HTTP status of the response
     * @param headers the headers of the response
     * @param bodyStart the beginning of the body as text, up to 64 KiB; may be empty
     * @param cause the error of reading; null if there is none
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

    /** Returns the HTTP status of the response. */
    public final int status() {
        return status;
    }

    /** Returns the headers of the response. */
    public final Headers headers() {
        return headers;
    }

    /** Returns the beginning of the body as text, up to 64 KiB; may be empty. */
    public final String bodyStart() {
        return bodyStart;
    }
}
