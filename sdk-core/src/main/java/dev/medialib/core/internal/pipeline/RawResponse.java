package dev.medialib.core.internal.pipeline;

import dev.medialib.core.http.Headers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** A response whose body is unread, with the attempt that it belongs to. */
record RawResponse(Attempt attempt, Response http, Headers headers) {

    static RawResponse of(CallContext<?> context, Attempt attempt, Response http) {
        Map<String, List<String>> headers = new TreeMap<>(http.headers().toMultimap());
        headers.replaceAll(
                (name, values) -> values.stream().map(context::withoutSecrets).toList());
        return new RawResponse(attempt, http, Headers.of(headers));
    }

    int status() {
        return http.code();
    }

    /** The first of these headers that the server sent; null when it sent none. */
    @Nullable String requestId(List<String> names) {
        for (String name : names) {
            String value = headers.first(name);
            if (value != null && !value.isBlank()) {
                return name.equalsIgnoreCase("traceparent") ? traceId(value) : value;
            }
        }
        return null;
    }

    /** W3C Trace Context: {@code 00-<trace id>-<span id>-<flags>}. Logs are searched by the trace id. */
    private static String traceId(String traceparent) {
        String[] parts = traceparent.strip().split("-", -1);
        return parts.length < 4 || parts[1].isEmpty() ? traceparent : parts[1];
    }

    /** Whether only the end of the connection marks the end of the body, so that a cut cannot be seen. */
    boolean endsWithConnection() {
        return headers.first("Content-Length") == null
                && headers.first("Transfer-Encoding") == null
                && http.protocol() != okhttp3.Protocol.HTTP_2;
    }
}
