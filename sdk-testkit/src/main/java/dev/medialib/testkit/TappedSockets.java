package dev.medialib.testkit;

import dev.medialib.testkit.internal.PromptSockets;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Server sockets for faults that the HTTP server cannot produce: a connection that ends while a request is read, and any bytes
 * as a response.
 */
final class TappedSockets extends PromptSockets {

    /** Decides after the head of a request how many bytes of its body are read; null if all are read. */
    @FunctionalInterface
    interface Tap {
        @Nullable Integer bytesOfBody(String head, int connection);
    }

    private static final int LONGEST_HEAD = 1 << 20;
    private static final Pattern EXPECTS = Pattern.compile("(?im)^expect:\\s*100-continue\\s*$");
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Tap tap;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /** The connection whose request the thread has read. The server reads and handles a request in the same thread. */
    private final Map<Thread, Connection> readers = new ConcurrentHashMap<>();

    TappedSockets(Tap tap) {
        this.tap = tap;
    }

    @Nullable Connection current() {
        return readers.get(Thread.currentThread());
    }

    @Override
    protected Socket connection() {
        Connection connection = new Connection(connections.getAndIncrement());
        open.add(connection);
        return connection;
    }

    /** One more may wait to be accepted, and does not count. */
    int openConnections() {
        return (int) open.stream().filter(Socket::isConnected).count();
    }

    /** A connection of a client. */
    final class Connection extends Socket {
        private final int number;
        private @Nullable InputStream tapped;
        private @Nullable ByteArrayOutputStream head = new ByteArrayOutputStream();
        private long left = Long.MAX_VALUE;
        private int lineLength;

        private Connection(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /**
         * Says that a request was read, so that the next bytes are the head of another.
         *
         * @return whether the request was to be cut, but was too short for that
         */
        boolean nextRequest() {
            boolean due = left != Long.MAX_VALUE;
            left = Long.MAX_VALUE;
            head = new ByteArrayOutputStream();
            return due;
        }

        @Override
        public synchronized void close() throws IOException {
            super.close();
            open.remove(this);
            readers.values().remove(this);
        }

        /** Closes the connection with TCP RST. */
        void reset() throws IOException {
            setSoLinger(true, 0);
            close();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            if (tapped == null) {
                tapped = new Input(super.getInputStream());
            }
            return tapped;
        }

        /** Passes bytes of a request. Returns how many of them the server may see. */
        private int pass(byte[] bytes, int offset, int count) throws IOException {
            ByteArrayOutputStream reading = head;
            if (reading == null) {
                return taken(count);
            }
            for (int i = offset; i < offset + count; i++) {
                reading.write(bytes[i]);
                if (bytes[i] == '\n' && lineLength == 0 && reading.size() > 2) {
                    head = null;
                    Integer most = tap.bytesOfBody(reading.toString(StandardCharsets.ISO_8859_1), number);
                    left = most == null ? Long.MAX_VALUE : most;
                    if (left > 0
                            && EXPECTS.matcher(reading.toString(StandardCharsets.ISO_8859_1))
                                    .find()) {
                        getOutputStream().write(CONTINUE);
                    }
                    int headBytes = i + 1 - offset;
                    return left == 0 ? cut() : headBytes + taken(count - headBytes);
                }
                lineLength = bytes[i] == '\n' ? 0 : lineLength + (bytes[i] == '\r' ? 0 : 1);
            }
            if (reading.size() > LONGEST_HEAD) {
                head = null;
            }
            return count;
        }

        private int taken(int count) throws IOException {
            if (left == Long.MAX_VALUE) {
                return count;
            }
            left -= count;
            return left <= 0 ? cut() : count;
        }

        private int cut() throws IOException {
            close();
            throw new SocketException("closed by a fault during the request");
        }

        private final class Input extends FilterInputStream {

            private Input(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                int n = super.read(bytes, offset, count);
                if (n <= 0) {
                    return n;
                }
                int passed = pass(bytes, offset, n);
                readers.put(Thread.currentThread(), Connection.this);
                return passed;
            }
        }
    }
}
