package dev.medialib.core.error;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.json.JsonData;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server answered, and refused. It keeps everything that the server said. */
public class ApiException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final ApiError error;

    public ApiException(ApiError error) {
        super(error.describe(), error.call(), null);
        this.error = error;
    }

    /** All that the server said. */
    public final ApiError error() {
        return error;
    }

    /** The HTTP status. */
    public final int status() {
        return error.status();
    }

    /** The vendor's machine-readable code; null when it gave none. */
    public final @Nullable String code() {
        return error.code();
    }

    /** The vendor's own message, without what this SDK adds around it. */
    public final String vendorMessage() {
        return error.message();
    }

    /** Messages by the path of the input that they are about, in the server's order; may be empty. */
    public final Map<String, String> fieldErrors() {
        return error.fieldErrors();
    }

    /** The id by which the server's log knows the request; null when there is none. */
    public final @Nullable String requestId() {
        return error.call().requestId();
    }

    /** How long the server asks to wait before the next try; null when it did not ask. */
    public final @Nullable Duration retryAfter() {
        return error.retryAfter();
    }

    public final Headers headers() {
        return error.headers();
    }

    /** The body as text, up to 64 KiB; may be empty. */
    public final String rawBody() {
        return error.rawBody();
    }

    /** The body as JSON; null when it is not JSON. */
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
