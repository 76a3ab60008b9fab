package dev.medialib.reliability;

import dev.medialib.reliability.Wire.Head;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One fault at one connection. The connection is closed when the script returns, unless {@link #keep} was called. */
final class Incident {
    private final FaultServer server;
    final Wire wire;
    private final @Nullable Head head;
    private final byte[] body;
    private boolean kept;

    Incident(FaultServer server, Wire wire, @Nullable Head head, byte[] body) {
        this.server = server;
        this.wire = wire;
        this.head = head;
        this.body = body;
    }

    Head head() {
        return java.util.Objects.requireNonNull(head, "no request yet");
    }

    /** The response of the fake, which handles the request now. */
    Reply real() throws IOException {
        return server.handle(head(), body);
    }

    /** Sends a whole response and keeps the connection. */
    void send(Reply reply) throws IOException {
        boolean bodiless = head().method().equals("HEAD")
                || reply.bodiless()
                || reply.statusLine().contains(" 204 ")
                || reply.statusLine().contains(" 304 ");
        if (bodiless) {
            wire.write(reply.head());
        } else {
            byte[] start = reply.head(reply.length()).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            byte[] whole = java.util.Arrays.copyOf(start, start.length + reply.body().length);
            System.arraycopy(reply.body(), 0, whole, start.length, reply.body().length);
            wire.write(whole);
        }
        kept = true;
    }

    /** Sends the head with the real length, and so many bytes of the body. */
    void sendPart(Reply reply, int bytes) throws IOException {
        wire.write(reply.head(reply.length()));
        if (bytes > 0) {
            wire.write(java.util.Arrays.copyOf(reply.body(), bytes));
        }
    }

    void keep() {
        kept = true;
    }

    boolean isKept() {
        return kept;
    }

    void reset() throws IOException {
        wire.reset();
    }

    /** Does nothing until the call has ended. The harness now interrupts, cancels or closes, if the fault says so. */
    void stall() throws InterruptedException {
        server.stall();
    }

    /** A pause that ends with the call. */
    void pause(int millis) throws InterruptedException {
        if (millis > 0) {
            server.pause(millis);
        }
    }

    /** Reads a head that belongs to no request of the kind, such as that of a tunnel. */
    void readHead() throws IOException {
        Head unused = wire.head();
    }

    /** Reads what the client sends until it closes. */
    void drain() {
        boolean unused = wire.closesWithin(5_000);
    }

    /** The port to which no client may send anything. */
    int trap() {
        return server.trapPort();
    }
}
