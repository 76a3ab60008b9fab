package dev.medialib.testkit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that a fake server received.
 *
 * @param method the HTTP method
 * @param path the path with its query, still percent-encoded
 * @param headers the headers; names are case-insensitive, and repeated headers are joined by {@code ", "}
 * @param body the body decoded as UTF-8; {@code ""} if there is none
 * @param bodySize the size of the body in bytes
 * @param connection the number of the connection, from 0
 */
public record RecordedRequest(
        String method, String path, Map<String, String> headers, String body, long bodySize, int connection) {

    public RecordedRequest {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = Collections.unmodifiableMap(sorted);
    }

    /** Returns the value of a header; null if there is none. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Returns only the method, the path and the size. Headers contain tokens, and many people read test reports. */
    @Override
    public String toString() {
        return method + " " + path + " (" + bodySize + " bytes)";
    }
}
