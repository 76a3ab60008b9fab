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
 * All that a server said when it refused a call.
 *
 * @param call the call that was refused
 * @param status the HTTP status, which counts even where the body claims another
 * @param code the vendor's machine-readable code; null when it gave none
 * @param message the vendor's message, or the reason phrase when it gave none
 * @param fieldErrors messages by the path of the input that they are about, in the server's order; may be empty
 * @param retryAfter how long the server asks to wait; null when it did not ask
 * @param headers the response's headers
 * @param rawBody the body as text, up to 64 KiB; secrets of the client's own are blanked; may be empty
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

    /** This error with the vendor's own reading of the body. */
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
