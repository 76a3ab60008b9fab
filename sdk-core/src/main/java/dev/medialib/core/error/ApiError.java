package dev.medialib.core.error;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.http.Headers;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The details of an error response.
 *
 * @param call the call
 * @param status the HTTP status, which takes precedence over a status in the body
 * @param code the vendor's machine-readable code; null when there is none
 * @param message the vendor's message, or the reason phrase when there is none
 * @param fieldErrors messages by the path of the invalid input, in the server's order; may be empty
 * @param retryAfter the time after which the server allows a retry; null when it did not send one
 * @param headers the headers of the response
 * @param rawBody the body as text, up to 64 KiB, with the client's own secrets masked; may be empty
 */
public record ApiError(
        CallFacts call,
        int status,
        @Nullable String code,
        String message,
        Map<String, String> fieldErrors,
        @Nullable Duration retryAfter,
        Headers headers,
        String rawBody)
        implements Serializable {

    public ApiError {
        fieldErrors = Collections.unmodifiableMap(new LinkedHashMap<>(fieldErrors));
    }

    /** Returns a copy with the vendor's code, message and field errors. */
    public ApiError withDetails(@Nullable String code, String message, Map<String, String> fieldErrors) {
        return new ApiError(call, status, code, message, fieldErrors, retryAfter, headers, rawBody);
    }

    String describe() {
        StringBuilder text = new StringBuilder().append(status);
        if (code != null) {
            text.append(' ').append(code);
        }
        text.append(": ").append(message);
        fieldErrors.forEach(
                (path, problem) -> text.append("; ").append(path).append(": ").append(problem));
        return text.toString();
    }
}
