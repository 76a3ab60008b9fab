package dev.medialib.benchmarks.socket;

import dev.medialib.benchmarks.Samples;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The server of the benchmarks, which runs in a process of its own. It does as little as possible, with one thread for each
 * connection: it looks for the end of the request, skips its body, and writes a response that was made before.
 *
 * <p>{@code GET} of a path that ends with {@code bytes/N} responds with {@code N} bytes; any other {@code GET} with an entry of 2
 * KB; any other method with the ids of what an upload has made.
 */
public final class Server {
    private static final byte[] ENTRY = response("application/json; charset=utf-8", Samples.entry());
    private static final byte[] DONE = response(
            "application/json; charset=utf-8",
            ("{\"Id\":\"04995fa1-0cb1-4247-ae10-0bade5d75d0e\",\"asset\":{\"_id\":\"2w91UKgsNKEhWD6au6OzeNaOe7f\"},"
                            + "\"assetInstance\":{\"_id\":\"image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg\"}}")
                    .getBytes(StandardCharsets.US_ASCII));
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    private Server() {}

    /** Prints the port, and serves until the standard input ends. */
    public static void main(String[] args) throws IOException {
        ServerSocket sockets = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        System.out.println(sockets.getLocalPort());
        Thread acceptor = new Thread(() -> accept(sockets), "acceptor");
        acceptor.setDaemon(true);
        acceptor.start();
        while (System.in.read() >= 0) {
            // the parent process says nothing
        }
    }

    private static void accept(ServerSocket sockets) {
        try {
            while (true) {
                Socket socket = sockets.accept();
                socket.setTcpNoDelay(true);
                Thread thread = new Thread(() -> serve(socket), "connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            Requests requests = new Requests(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String head = requests.nextHead(); head != null; head = requests.nextHead()) {
                String lower = head.toLowerCase(java.util.Locale.ROOT);
                if (lower.contains(CHUNKED)) {
                    requests.skipChunks();
                } else {
                    requests.skip(length(lower));
                }
                respond(head, out);
            }
        } catch (SocketException | EOFException closed) {
            // the client has closed the connection
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void respond(String head, OutputStream out) throws IOException {
        String path = head.substring(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
        int large = path.indexOf("bytes/");
        if (!head.startsWith("GET")) {
            out.write(DONE);
        } else if (large >= 0) {
            write(Long.parseLong(path.substring(large + "bytes/".length())), out);
        } else {
            out.write(ENTRY);
        }
    }

    private static void write(long length, OutputStream socket) throws IOException {
        OutputStream out = new BufferedOutputStream(socket, 1 << 16);
        out.write(
                ("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] block = new byte[1 << 16];
        for (long left = length; left > 0; left -= Math.min(left, block.length)) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
        out.flush();
    }

    private static long length(String lowerHead) {
        int start = lowerHead.indexOf(LENGTH);
        int from = start + LENGTH.length();
        return start < 0 ? 0 : Long.parseLong(lowerHead.substring(from, lowerHead.indexOf('\r', from)));
    }

    private static byte[] response(String type, byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\nDate: Sat, 21 Nov 2026 12:00:00 GMT\r\nServer: benchmark\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** The requests of one connection. */
    private static final class Requests {
        private static final byte[] END = {'\r', '\n', '\r', '\n'};

        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int start;
        private int end;

        Requests(InputStream in) {
            this.in = in;
        }

        /** The lines of the next request up to the empty one; null at the end of the connection. */
        String nextHead() throws IOException {
            int from = start;
            while (true) {
                for (; from + END.length <= end; from++) {
                    if (Arrays.equals(buffer, from, from + END.length, END, 0, END.length)) {
                        String head = new String(buffer, start, from + 2 - start, StandardCharsets.ISO_8859_1);
                        start = from + END.length;
                        return head;
                    }
                }
                System.arraycopy(buffer, start, buffer, 0, end - start);
                from -= start;
                end -= start;
                start = 0;
                int n = in.read(buffer, end, buffer.length - end);
                if (n < 0) {
                    return null;
                }
                end += n;
            }
        }

        void skip(long length) throws IOException {
            long left = length;
            while (left > 0) {
                if (start == end) {
                    fill();
                }
                int n = (int) Math.min(left, end - start);
                start += n;
                left -= n;
            }
        }

        void skipChunks() throws IOException {
            long size = -1;
            while (size != 0) {
                size = Long.parseLong(line(), 16);
                skip(size);
                String unused = line();
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            while (true) {
                if (start == end) {
                    fill();
                }
                char c = (char) buffer[start++];
                if (c == '\n') {
                    return line.toString().strip();
                }
                line.append(c);
            }
        }

        private void fill() throws IOException {
            start = 0;
            end = in.read(buffer, 0, buffer.length);
            if (end < 0) {
                end = 0;
                throw new EOFException();
            }
        }
    }
}
