package dev.medialib.testkit;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a fake server answers one request instead of, or on top of, its normal behaviour. Answers are given to the server
 * in the order in which they are to be used.
 *
 * @param kind what becomes of the request and its response
 * @param status the status of a {@link Kind#FIXED} answer, else 0
 * @param body the body of a {@link Kind#FIXED} answer, else {@code ""}
 * @param headers headers that the response has in addition
 * @param delay time between the request and its handling
 */
public record Answer(Kind kind, int status, String body, Map<String, String> headers, Duration delay) {

    /** What becomes of the request and its response. */
    public enum Kind {
        /** The request is handled and answered as always. */
        NORMAL,
        /** The request is not handled; the response is the given one. */
        FIXED,
        /** The request is read but not handled; the connection is closed without a response. */
        DISCONNECTED,
        /** The request is handled, its effect stays, and the connection is closed without a response. */
        LOST,
        /** The request is handled, its effect stays, and the connection is closed in the middle of the response's body. */
        TRUNCATED
    }

    public Answer {
        if (kind == Kind.FIXED && (status < 200 || status > 599)) {
            throw new IllegalArgumentException("status must be 200 to 599: " + status);
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative: " + delay);
        }
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The normal answer, for a request that is let through between others, or for {@link #after} and {@link #withHeader}. */
    public static Answer normal() {
        return new Answer(Kind.NORMAL, 0, "", Map.of(), Duration.ZERO);
    }

    /** A response with that status and body; JSON unless a {@code Content-Type} is given. */
    public static Answer of(int status, String body) {
        return new Answer(Kind.FIXED, status, body, Map.of(), Duration.ZERO);
    }

    /** A response with that status and an HTML page, as proxies and load balancers give. */
    public static Answer html(int status) {
        return of(status, "<!DOCTYPE html>\n<html><head><title>" + status + "</title></head><body>Sorry</body></html>")
                .withHeader("Content-Type", "text/html; charset=utf-8");
    }

    /** The connection is closed after the request was read; it is not handled. */
    public static Answer disconnected() {
        return new Answer(Kind.DISCONNECTED, 0, "", Map.of(), Duration.ZERO);
    }

    /** The request takes effect, and the connection is closed before the response. */
    public static Answer lost() {
        return new Answer(Kind.LOST, 0, "", Map.of(), Duration.ZERO);
    }

    /** The request takes effect, and the connection is closed in the middle of the response's body. */
    public static Answer truncated() {
        return new Answer(Kind.TRUNCATED, 0, "", Map.of(), Duration.ZERO);
    }

    /** This answer with one more header. */
    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(kind, status, body, more, delay);
    }

    /** This answer, later. Closing the server ends the wait. */
    public Answer after(Duration wait) {
        return new Answer(kind, status, body, headers, wait);
    }
}
