package dev.medialib.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that shows the bytes of a connection as they are. */
final class RawClient implements AutoCloseable {
    private final Socket socket;

    RawClient(FakeServer server) throws IOException {
        socket = new Socket(server.url().getHost(), server.url().getPort());
        socket.setSoTimeout(10_000);
    }

    RawClient write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    RawClient post(String path, String body) throws IOException {
        return write("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Reads up to this text, which is the last that it reads. */
    String readUntil(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith(end)) {
            int next = input().read();
            if (next < 0) {
                throw new IOException("the connection ended after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    String readAll() throws IOException {
        return new String(input().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Waits for the end of the connection. */
    void ends() throws IOException {
        try {
            input().readAllBytes();
        } catch (SocketException reset) {
            // a connection that is closed with unread bytes is reset
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    private InputStream input() throws IOException {
        return socket.getInputStream();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
