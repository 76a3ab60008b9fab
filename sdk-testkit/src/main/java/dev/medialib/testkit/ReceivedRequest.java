package dev.medialib.testkit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param method the HTTP method
 * @param path the path with its query, still percent-encoded
 * @param headers the headers; looked up without regard to case, repeated ones joined by {@code ", "}
 * @param body the body decoded as UTF-8, {@code ""} without one
 * @param bodySize the body's size in bytes
 * @param connection the number of the connection that it came on, counted from 0
 */
public record ReceivedRequest(
        String method, String path, Map<String, String> headers, String body, long bodySize, int connection) {

    public ReceivedRequest {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
    }

    /** The value of a header, or null without it. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Method, path and size only: headers carry tokens, and test reports are read by many. */
    @Override
    public String toString() {
        return method + " " + path + " (" + bodySize + " bytes)";
    }
}
