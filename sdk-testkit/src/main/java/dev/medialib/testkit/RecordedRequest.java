package dev.medialib.testkit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request that a fake server received.
 *
 * <p>It is recorded when it arrives, before it is handled. {@link #state()}, {@link #status()}, {@link #handled()} and {@link
 * #fault()} are known later. Thread-safe.
 */
public final class RecordedRequest {

    /** Progress of a request. */
    public enum State {
        /** The request has arrived, and has no response yet. */
        IN_FLIGHT,
        /** The server has sent its response, which may be a faulty one. */
        DONE,
        /** The connection was closed before the request was complete, or before it had a response. */
        ABORTED
    }

    /** The bytes of a body, or the hash of a body that was not kept. One object, because they change together. */
    private record Kept(ByteString bytes, @Nullable String sha1) {}

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final int bodySize;
    private final int connection;
    private final Instant receivedAt = Instant.now();
    private volatile Kept body;
    private volatile State state = State.IN_FLIGHT;
    private volatile @Nullable Integer status;
    private volatile boolean handled;
    private volatile @Nullable Fault fault;

    /**
     * Creates a request.
     *
     * @param path the path with its query, still percent-encoded
     * @param headers the headers; repeated headers are joined by {@code ", "}
     * @param connection the number of the connection, from 0
     */
    public RecordedRequest(String method, String path, Map<String, String> headers, byte[] body, int connection) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        this.method = method;
        this.path = path;
        this.headers = Collections.unmodifiableMap(sorted);
        this.body = new Kept(ByteString.of(body), null);
        this.bodySize = body.length;
        this.connection = connection;
    }

    /** Returns the HTTP method. */
    public String method() {
        return method;
    }

    /** Returns the path with its query, still percent-encoded. */
    public String path() {
        return path;
    }

    /** Returns the headers. Names are case-insensitive, and repeated headers are joined by {@code ", "}. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the value of a header; null if there is none. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /**
     * Returns the body decoded as UTF-8; {@code ""} if there is none.
     *
     * @throws IllegalStateException if the body was longer than {@link FakeServer#keepBodies} allows
     */
    public String body() {
        return kept().utf8();
    }

    /**
     * Returns the body.
     *
     * @throws IllegalStateException if the body was longer than {@link FakeServer#keepBodies} allows
     */
    public byte[] bodyBytes() {
        return kept().toByteArray();
    }

    /** Returns the size of the body in bytes, also of a body that was not kept. */
    public int bodySize() {
        return bodySize;
    }

    /** Returns the SHA-1 hash of the body in hexadecimal, also of a body that was not kept. */
    public String bodySha1() {
        Kept kept = body;
        return kept.sha1() == null ? kept.bytes().sha1().hex() : kept.sha1();
    }

    /** Returns the number of the connection, from 0. */
    public int connection() {
        return connection;
    }

    /** Returns the time of the arrival. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Returns the progress of the request. */
    public State state() {
        return state;
    }

    /** Returns the status of the response; null if there is none. */
    public @Nullable Integer status() {
        return status;
    }

    /** Returns whether the server handled the request, so that a change took place. False if a fault replaced the handling. */
    public boolean handled() {
        return handled;
    }

    /** Returns the fault that the request met; null if there was none. */
    public @Nullable Fault fault() {
        return fault;
    }

    /** Returns the method, the path, the size and the result. Headers contain tokens, and many people read test reports. */
    @Override
    public String toString() {
        Integer sent = status;
        Fault met = fault;
        return method + " " + path + " (" + bodySize + " bytes)"
                + switch (state) {
                    case IN_FLIGHT -> ", no response yet";
                    case DONE -> sent == null ? "" : " → " + sent;
                    case ABORTED -> ", disconnected";
                }
                + (met == null ? "" : ", fault: " + met.response());
    }

    void meets(@Nullable Fault met) {
        fault = met;
    }

    void isHandled() {
        handled = true;
    }

    void ends(State end, @Nullable Integer sent) {
        status = sent;
        state = end;
    }

    /** Drops a body that is longer than the limit. Its size and hash stay known. */
    void trim(int limit) {
        ByteString whole = body.bytes();
        if (whole.size() > limit) {
            body = new Kept(ByteString.EMPTY, whole.sha1().hex());
        }
    }

    /** The body in Base64; null if it was not kept. */
    @Nullable String base64() {
        Kept kept = body;
        return kept.sha1() == null ? kept.bytes().base64() : null;
    }

    private ByteString kept() {
        Kept kept = body;
        if (kept.sha1() != null) {
            throw new IllegalStateException("the body of " + bodySize
                    + " bytes was not kept; call keepBodies(bytes) of the fake before the request, or use bodySha1()");
        }
        return kept.bytes();
    }
}
