package dev.medialib.testsupport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.awaitility.Awaitility;

/** A server that does to its connections whatever a test tells it, and counts what it received. */
public final class RawServer implements Closeable {

    /** Serves one connection. */
    public interface Script {
        /** The connection is closed when this returns. */
        void serve(Connection connection) throws IOException, InterruptedException;
    }

    /** Answers one request. */
    public interface Handler {
        /** The connection is kept for the next request when this returns. */
        void answer(Connection connection, Request request) throws IOException, InterruptedException;
    }

    /** A request that arrived as a whole. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Request(String line, Map<String, String> headers, byte[] body) {
        @Override
        public String toString() {
            return line;
        }
    }

    private final ServerSocket listener;
    private final Script script;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    /** Every request that was read whole, of all connections, in the order in which they came. */
    public final List<Request> requests = new CopyOnWriteArrayList<>();
    /** What went wrong in the server itself; that the other side went away is none. */
    public final List<Throwable> troubles = new CopyOnWriteArrayList<>();

    /** Runs a script for each connection to a socket of this kind, such as one of TLS. */
    public RawServer(ServerSocketFactory sockets, Script script) throws IOException {
        this(sockets, 0, script);
    }

    private RawServer(ServerSocketFactory sockets, int port, Script script) throws IOException {
        this.listener = sockets.createServerSocket(port, 200, InetAddress.getLoopbackAddress());
        this.script = script;
        daemon(this::accept);
    }

    /** Runs a script for each connection. */
    public static RawServer of(Script script) throws IOException {
        return new RawServer(ServerSocketFactory.getDefault(), script);
    }

    /** Keeps connections alive and answers each request. */
    public static RawServer answering(Handler handler) throws IOException {
        return answering(ServerSocketFactory.getDefault(), handler);
    }

    /** The same over sockets of this kind. */
    public static RawServer answering(ServerSocketFactory sockets, Handler handler) throws IOException {
        return new RawServer(sockets, each(handler));
    }

    /** The same on a port that was chosen before. */
    public static RawServer answering(int port, Handler handler) throws IOException {
        return new RawServer(ServerSocketFactory.getDefault(), port, each(handler));
    }

    private static Script each(Handler handler) {
        return connection -> {
            Request request;
            while ((request = connection.read()) != null) {
                handler.answer(connection, request);
            }
        };
    }

    /** A port on which nobody listens now. */
    public static int unusedPort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Where it listens, for a client that speaks no TLS, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The port on which it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections there were so far. */
    public int connections() {
        return connections.get();
    }

    /** Closes what is open in an orderly way, as servers do with idle connections, and waits until that is done. */
    public void closeConnections() throws IOException {
        for (Connection connection : open) {
            connection.socket.close();
        }
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(open::isEmpty);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    troubles.add(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Connection connection = new Connection(socket, connections.incrementAndGet());
            open.add(connection);
            try {
                script.serve(connection);
            } finally {
                open.remove(connection);
            }
        } catch (SocketException | javax.net.ssl.SSLException gone) {
            // the other side went away, which is what many of these tests are about
        } catch (IOException | InterruptedException | RuntimeException e) {
            troubles.add(e);
        }
    }

    private static void daemon(Runnable action) {
        Thread thread = new Thread(action, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Closes the port and every connection, and wakes what stalls. */
    @Override
    public void close() throws IOException {
        listener.close();
        closed.countDown();
        for (Connection connection : open) {
            connection.socket.close();
        }
    }

    /** One connection, as the script sees it. */
    public final class Connection {
        /** For what streams cannot do, such as closing one direction. */
        public final Socket socket;
        /** Counted from 1 in the order in which they were accepted. */
        public final int number;
        /** What the client sends; reading it here keeps it from {@link #read}. */
        public final InputStream in;
        /** What the client gets. */
        public final OutputStream out;

        private Connection(Socket socket, int number) throws IOException {
            this.socket = socket;
            this.number = number;
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        /** The next request; null when there is none any more. */
        public Request read() throws IOException {
            Request head = readHead();
            if (head == null) {
                return null;
            }
            byte[] body = readBody(head);
            if (socket.isClosed()) {
                return null;
            }
            Request request = new Request(head.line, head.headers, body);
            requests.add(request);
            return request;
        }

        /** The next request without its body, which stays unread; null when there is none any more. */
        public Request readHead() throws IOException {
            String line = line();
            if (line == null) {
                return null;
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String header = line(); header != null && !header.isEmpty(); header = line()) {
                headers.put(
                        header.substring(0, header.indexOf(':')),
                        header.substring(header.indexOf(':') + 1).strip());
            }
            return new Request(line, headers, new byte[0]);
        }

        private byte[] readBody(Request head) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if ("chunked".equalsIgnoreCase(head.headers.get("Transfer-Encoding"))) {
                for (int size = chunkSize(); size > 0; size = chunkSize()) {
                    body.write(exactly(size));
                    line();
                }
                line();
            } else if (head.headers.containsKey("Content-Length")) {
                body.write(exactly(Integer.parseInt(head.headers.get("Content-Length"))));
            }
            return body.toByteArray();
        }

        private int chunkSize() throws IOException {
            String line = line();
            if (line == null) {
                throw new SocketException("the request was cut off");
            }
            return Integer.parseInt(line, 16);
        }

        /** So many bytes of a body. */
        public byte[] exactly(int length) throws IOException {
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new SocketException("the request was cut off");
            }
            return bytes;
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    return null;
                }
                line.write(b);
            }
            return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
        }

        /** Sends a text as it is. */
        public void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Sends a whole answer with a body of JSON, and whole header lines such as {@code Retry-After: 0}. */
        public void answer(int status, String json, String... headers) throws IOException {
            StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
            for (String header : headers) {
                text.append(header).append("\r\n");
            }
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(json.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n\r\n")
                    .append(json);
            write(text.toString());
        }

        /** Sends the smallest answer with which a client is content. */
        public void ok() throws IOException {
            answer(200, "{\"ok\":true}");
        }

        /** Does nothing until the server is closed. */
        public void stall() throws InterruptedException {
            closed.await();
        }

        /** Does nothing for a while. */
        public void pause(Duration time) throws InterruptedException {
            closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Closes so that the other side sees a reset. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
