package dev.medialib.core.error;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.json.JsonData;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thrown when the server rejects a request. It contains the details of the error response. */
public class ApiException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final ApiError error;

    /** Creates the exception for an error response. */
    public ApiException(ApiError error) {
        super(error.describe(), error.call(), null);
        this.error = error;
    }

    /** Returns the details of the error response. */
    public final ApiError error() {
        return error;
    }

    /** Returns the HTTP status. */
    public final int status() {
        return error.status();
    }

    /** Returns the vendor's machine-readable code; null when there is none. */
    public final @Nullable String code() {
        return error.code();
    }

    /** Returns the vendor's message, without the text that this SDK adds in {@link #getMessage()}. */
    public final String vendorMessage() {
        return error.message();
    }

    /** Returns the validation messages, keyed by the path of the invalid field and in the server's order; may be empty. */
    public final Map<String, String> fieldErrors() {
        return error.fieldErrors();
    }

    /** Returns the id of the request in the server's log; null when there is none. */
    public final @Nullable String requestId() {
        return error.call().requestId();
    }

    /** Returns the time after which the server allows a retry; null when it did not send one. */
    public final @Nullable Duration retryAfter() {
        return error.retryAfter();
    }

    /** Returns the headers of the response. */
    public final Headers headers() {
        return error.headers();
    }

    /** Returns the body as text, up to 64 KiB; may be empty. */
    public final String rawBody() {
        return error.rawBody();
    }

    /** Returns the body as JSON; null when it is not JSON. */
    public final @Nullable JsonData body() {
        return JsonData.tryParse(error.rawBody());
    }

    @Override
    public boolean isRetryable() {
        return switch (status()) {
            case 408, 425, 429, 500, 502, 503, 504 -> repeatable();
            default -> false;
        };
    }
}
