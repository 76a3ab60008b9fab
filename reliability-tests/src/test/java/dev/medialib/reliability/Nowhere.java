package dev.medialib.reliability;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Addresses at which no server accepts a connection. */
final class Nowhere implements Closeable {
    private final String url;
    private final List<Closeable> open;

    private Nowhere(String url, List<Closeable> open) {
        this.url = url;
        this.open = open;
    }

    static Nowhere of(Fault fault) throws IOException {
        return switch (fault.name()) {
            case "refused" -> refusing();
            case "not accepted in time" -> deaf();
            case "host name unknown" -> new Nowhere("https://name.invalid", List.of());
            default -> new Nowhere("", List.of());
        };
    }

    /** A port that is bound, so that no other program gets it, and does not listen. */
    private static Nowhere refusing() throws IOException {
        Socket bound = new Socket();
        bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new Nowhere("http://127.0.0.1:" + bound.getLocalPort(), List.of(bound));
    }

    /** A port whose queue of connections is full, so that further ones get no response. */
    private static Nowhere deaf() throws IOException {
        List<Closeable> open = new ArrayList<>();
        ServerSocket listener = new ServerSocket();
        open.add(listener);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        for (int i = 0; i < 2; i++) {
            Socket filling = new Socket();
            open.add(filling);
            filling.connect(listener.getLocalSocketAddress());
        }
        return new Nowhere("http://127.0.0.1:" + listener.getLocalPort(), open);
    }

    String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }
}
