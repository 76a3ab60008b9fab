package dev.medialib.testkit;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Response that replaces or changes the normal response to one request. Pass one or several to the {@code nextResponses} method
 * of a fake, which uses them in order.
 *
 * @param kind the handling of the request and its response
 * @param status the status of a {@link Kind#FIXED} response, otherwise 0
 * @param body the body of a {@link Kind#FIXED} response, otherwise {@code ""}
 * @param headers additional headers of the response
 * @param delay the time between the request and its handling
 */
public record FakeResponse(Kind kind, int status, String body, Map<String, String> headers, Duration delay) {

    /** Handling of a request and its response. */
    public enum Kind {
        /** The server handles the request and responds normally. */
        NORMAL,
        /** The server does not handle the request and sends the given response. */
        FIXED,
        /** The server reads but does not handle the request, and closes the connection without a response. */
        DISCONNECTED,
        /** The server handles the request, and closes the connection without a response. */
        LOST,
        /** The server handles the request, and closes the connection in the middle of the response's body. */
        TRUNCATED
    }

    public FakeResponse {
        if (kind == Kind.FIXED && (status < 200 || status > 599)) {
            throw new IllegalArgumentException("status must be 200 to 599: " + status);
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative: " + delay);
        }
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /**
     * Returns a normal response. Use it as a placeholder between other responses, or as a base for {@link #after} and
     * {@link #withHeader}.
     */
    public static FakeResponse normal() {
        return new FakeResponse(Kind.NORMAL, 0, "", Map.of(), Duration.ZERO);
    }

    /**
     * Returns a response with this status and body. Its content type is JSON unless you set the header {@code Content-Type}.
     */
    public static FakeResponse of(int status, String body) {
        return new FakeResponse(Kind.FIXED, status, body, Map.of(), Duration.ZERO);
    }

    /** Returns a response with this status and an HTML page, like those of proxies and load balancers. */
    public static FakeResponse html(int status) {
        return of(status, "<!DOCTYPE html>\n<html><head><title>" + status + "</title></head><body>Sorry</body></html>")
                .withHeader("Content-Type", "text/html; charset=utf-8");
    }

    /** Returns a fault: the server reads the request, does not handle it, and closes the connection. */
    public static FakeResponse disconnected() {
        return new FakeResponse(Kind.DISCONNECTED, 0, "", Map.of(), Duration.ZERO);
    }

    /** Returns a fault: the server handles the request and closes the connection before it sends the response. */
    public static FakeResponse lost() {
        return new FakeResponse(Kind.LOST, 0, "", Map.of(), Duration.ZERO);
    }

    /** Returns a fault: the server handles the request and closes the connection in the middle of the response's body. */
    public static FakeResponse truncated() {
        return new FakeResponse(Kind.TRUNCATED, 0, "", Map.of(), Duration.ZERO);
    }

    /** Returns a copy with an additional header of the response. */
    public FakeResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FakeResponse(kind, status, body, more, delay);
    }

    /** Returns a copy with a delay before the request is handled. Closing the server ends the delay. */
    public FakeResponse after(Duration wait) {
        return new FakeResponse(kind, status, body, headers, wait);
    }
}
