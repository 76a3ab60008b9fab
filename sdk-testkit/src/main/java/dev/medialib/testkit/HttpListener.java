package dev.medialib.testkit;

import dev.medialib.testkit.internal.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The HTTP server of a fake: it reads requests and writes the responses of an exchange. */
final class HttpListener implements AutoCloseable {

    // strong reference: the log manager drops loggers, and their levels, that nothing else references
    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

    /** The steps between a request and the bytes of its response. */
    interface Exchange {

        /** Returns how many bytes of a request's body are read; null for all. */
        @Nullable Integer bytesOfBody(RecordedRequest head);

        /** Returns what is sent. It may write to the connection itself, and then returns null. */
        @Nullable ServerResponse respond(RecordedRequest request, TappedSockets.Connection connection)
                throws IOException, InterruptedException;

        /** Returns the response to a request at which the fake itself failed. Without one the client would wait forever. */
        ServerResponse failed(RecordedRequest request, Throwable bug);
    }

    private final MockWebServer server = new MockWebServer();
    private final TappedSockets sockets;
    private final URI url;
    private volatile boolean closesConnections;

    HttpListener(InetAddress address, int port, Exchange exchange) {
        // it reports each request, in the output of our users' tests; who has set a level keeps it
        if (LOG.getLevel() == null) {
            LOG.setLevel(Level.WARNING);
        }
        sockets = new TappedSockets((head, connection) -> exchange.bytesOfBody(headOnly(head, connection)));
        server.setServerSocketFactory(sockets);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(mockwebserver3.RecordedRequest request) throws InterruptedException {
                // the server queues every request a second time for whoever takes them; nobody does
                server.takeRequest(0, TimeUnit.NANOSECONDS);
                return dispatched(request, sockets.current(), exchange);
            }
        });
        try {
            server.start(address, port);
        } catch (IOException e) {
            throw new UncheckedIOException("could not start the fake server at " + address + ", port " + port, e);
        }
        String text = address.getHostAddress();
        url = URI.create(
                "http://" + (address instanceof Inet6Address ? "[" + text + "]" : text) + ":" + server.getPort());
    }

    URI url() {
        return url;
    }

    int openConnections() {
        return sockets.openConnections();
    }

    void closesConnections(boolean closes) {
        closesConnections = closes;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (AssertionError handlerIsSlow) {
            LOG.log(Level.WARNING, handlerIsSlow, () -> "a handler of the fake server did not end in time");
        }
    }

    private MockResponse dispatched(
            mockwebserver3.RecordedRequest request, TappedSockets.@Nullable Connection connection, Exchange exchange) {
        // the connection is unknown if it was closed meanwhile
        if (connection == null || connection.nextRequest()) {
            return disconnected();
        }
        ByteString body = request.getBody() == null ? ByteString.EMPTY : request.getBody();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : request.getHeaders().names()) {
            headers.put(name, String.join(", ", request.getHeaders().values(name)));
        }
        RecordedRequest received = new RecordedRequest(
                request.getMethod(), request.getTarget(), headers, body.toByteArray(), connection.number());
        try {
            ServerResponse response = exchange.respond(received, connection);
            return response == null ? disconnected() : rendered(received, response);
        } catch (IOException clientIsGone) {
            return disconnected();
        } catch (InterruptedException serverIsClosed) {
            Thread.currentThread().interrupt();
            return disconnected();
        } catch (Throwable bug) {
            return rendered(received, exchange.failed(received, bug));
        }
    }

    private MockResponse rendered(RecordedRequest request, ServerResponse reply) {
        Headers.Builder headers = new Headers.Builder();
        reply.headers().forEach(headers::add);
        MockResponse.Builder response =
                new MockResponse.Builder().status(reply.statusLine()).headers(headers.build());
        if (request.method().equals("HEAD")) {
            response.setHeader("Content-Length", reply.body().size());
        } else if (reply.status() != 204 && reply.status() != 304) {
            response.body(new Buffer().write(reply.body()));
        }
        if (closesConnections) {
            response.onResponseEnd(new SocketEffect.CloseSocket());
        }
        return response.build();
    }

    private static MockResponse disconnected() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private static RecordedRequest headOnly(String head, int connection) {
        String[] lines = head.split("\r?\n", -1);
        String[] first = lines[0].split(" ", 3);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return new RecordedRequest(first[0], first.length > 1 ? first[1] : "", headers, new byte[0], connection);
    }
}
