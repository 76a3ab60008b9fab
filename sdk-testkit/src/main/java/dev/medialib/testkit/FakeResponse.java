package dev.medialib.testkit;

import dev.medialib.testkit.internal.Checks;
import dev.medialib.testkit.internal.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Response that replaces or changes the normal response to a request. Pass it to {@link FaultRule#respond(FakeResponse)} or
 * {@link FakeServer#nextResponses}.
 *
 * <p>{@link #handlesRequest()} says whether the server handles the request, so that a change takes place although the client
 * gets no usable response. Immutable.
 */
public final class FakeResponse {

    private final boolean handlesRequest;
    private final @Nullable ServerResponse fixed;
    private final Map<String, String> headers;
    private final Duration delay;
    private final Frame frame;

    private FakeResponse(
            boolean handlesRequest,
            @Nullable ServerResponse fixed,
            Map<String, String> headers,
            Duration delay,
            Frame frame) {
        this.handlesRequest = handlesRequest;
        this.fixed = fixed;
        this.headers = headers;
        this.delay = delay;
        this.frame = frame;
    }

    private static FakeResponse framed(boolean handlesRequest, Frame frame) {
        return new FakeResponse(handlesRequest, null, Map.of(), Duration.ZERO, frame);
    }

    /**
     * Returns a normal response. Use it as a placeholder between other responses, or as a base for {@link #after} and
     * {@link #withHeader}.
     */
    public static FakeResponse normal() {
        return framed(true, new Frame.Whole());
    }

    /**
     * Returns a response with this status and body, in place of the handling. Its content type is JSON unless you set the header
     * {@code Content-Type}.
     *
     * @param status 200 to 599
     */
    public static FakeResponse of(int status, String body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be 200 to 599: " + status);
        }
        return new FakeResponse(
                false, ServerResponse.json(status, "", body), Map.of(), Duration.ZERO, new Frame.Whole());
    }

    /** Returns a response with this status and an HTML page, like those of proxies and load balancers. */
    public static FakeResponse html(int status) {
        return of(status, "<!DOCTYPE html>\n<html><head><title>" + status + "</title></head><body>Sorry</body></html>")
                .withHeader("Content-Type", "text/html; charset=utf-8");
    }

    /** Returns a fault: the server reads the request, does not handle it, and closes the connection. */
    public static FakeResponse disconnected() {
        return framed(false, new Frame.None(false));
    }

    /**
     * Returns a fault: the server closes the connection while the client sends the body. The request is not handled.
     *
     * @param bodyBytes the number of bytes of the body that the server reads before that
     */
    public static FakeResponse disconnectedAfterReading(int bodyBytes) {
        return framed(false, new Frame.PartOfRequest(Checks.notNegative("bodyBytes", bodyBytes)));
    }

    /** Returns a fault: the server reads the request, does not handle it, and resets the connection (TCP RST). */
    public static FakeResponse reset() {
        return framed(false, new Frame.None(true));
    }

    /** Returns a fault: the server handles the request and closes the connection before it sends the response. */
    public static FakeResponse lost() {
        return framed(true, new Frame.None(false));
    }

    /** Returns a fault: the server handles the request and closes the connection in the middle of the response's body. */
    public static FakeResponse truncated() {
        return framed(true, new Frame.Half());
    }

    /**
     * Returns a fault: the server sends these bytes in place of a response and closes the connection. The request is not
     * handled.
     *
     * @param bytes all bytes on the connection, including the status line if there is to be one
     */
    public static FakeResponse raw(byte[] bytes) {
        return framed(false, new Frame.Raw(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    /** Returns a copy with an additional header of the response. */
    public FakeResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FakeResponse(handlesRequest, fixed, more, delay, frame);
    }

    /** Returns a copy with a delay before the request is handled. Closing or resetting the server ends the delay. */
    public FakeResponse after(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("delay must not be negative: " + time);
        }
        return new FakeResponse(handlesRequest, fixed, headers, time, frame);
    }

    /** Returns a copy after whose head and first {@code bodyBytes} bytes of the body the server closes the connection. */
    public FakeResponse truncatedAfter(int bodyBytes) {
        return with(new Frame.Part(Checks.notNegative("bodyBytes", bodyBytes), false));
    }

    /**
     * Returns a copy after whose head and first {@code bodyBytes} bytes of the body the server sends nothing more. The connection
     * stays open until the server is closed or reset.
     */
    public FakeResponse stalledAfter(int bodyBytes) {
        return with(new Frame.Part(Checks.notNegative("bodyBytes", bodyBytes), true));
    }

    /** Returns a copy whose body is sent slowly: {@code bytes} bytes, a pause, and so on. */
    public FakeResponse dripped(int bytes, Duration pause) {
        return with(new Frame.Drip(Checks.positive("bytes", bytes), pause));
    }

    /** Returns a copy with a {@code Content-Length} that may be wrong. The server closes the connection after the body. */
    public FakeResponse withContentLength(long bytes) {
        return with(new Frame.Length(bytes));
    }

    /** Returns whether the server handles the request, so that a change takes place. */
    public boolean handlesRequest() {
        return handlesRequest;
    }

    /** Returns the body that replaces the server's; {@code ""} if there is none. */
    public String body() {
        return fixed == null ? "" : fixed.body().utf8();
    }

    /** Returns the additional headers. */
    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** Returns a short description for messages. */
    @Override
    public String toString() {
        ServerResponse replaced = fixed;
        String what = replaced == null ? frame.description() : replaced.status() + frame.suffix();
        return what + (delay.isZero() ? "" : " after " + delay) + (handlesRequest ? ", handled" : ", not handled");
    }

    private FakeResponse with(Frame changed) {
        if (frame instanceof Frame.None || frame instanceof Frame.Raw || frame instanceof Frame.PartOfRequest) {
            throw new IllegalStateException("this fault has no response: " + this);
        }
        return new FakeResponse(handlesRequest, fixed, headers, delay, changed);
    }

    @Nullable ServerResponse fixed() {
        return fixed;
    }

    Duration delay() {
        return delay;
    }

    Frame frame() {
        return frame;
    }
}
