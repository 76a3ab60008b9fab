package dev.medialib.testkit.internal;

import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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

/**
 * HTTP server on the loopback interface. It records requests, produces faults on demand, and leaves everything else to a
 * handler.
 */
public final class FakeServer implements AutoCloseable {

    // strong reference: the log manager drops loggers, and their levels, that nothing else references
    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

    private final MockWebServer server = new MockWebServer();
    private final Handler handler;
    private final URI url;
    private final Deque<FakeResponse> responses = new ArrayDeque<>();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean closesConnections;

    /** Source of the responses. The bytes of the body are passed separately, because a body may be binary. */
    @FunctionalInterface
    public interface Handler {
        ServerResponse handle(RecordedRequest request, ByteString body);
    }

    public FakeServer(Handler handler) {
        this.handler = handler;
        // it reports each request, in the output of our users' tests; who has set a level keeps it
        if (LOG.getLevel() == null) {
            LOG.setLevel(Level.WARNING);
        }
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(mockwebserver3.RecordedRequest request) throws InterruptedException {
                // the server queues every request a second time for whoever takes them; nobody does
                server.takeRequest(0, TimeUnit.NANOSECONDS);
                ByteString body = request.getBody();
                ByteString bytes = body == null ? ByteString.EMPTY : body;
                return respond(record(request, bytes), bytes);
            }
        });
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try {
            server.start(loopback, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("could not start the fake server", e);
        }
        String address = loopback.getHostAddress();
        String host = loopback instanceof Inet6Address ? "[" + address + "]" : address;
        url = URI.create("http://" + host + ":" + server.getPort());
    }

    public URI url() {
        return url;
    }

    public List<RecordedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    public void clearRequests() {
        synchronized (requests) {
            requests.clear();
        }
    }

    public void nextResponses(FakeResponse... next) {
        synchronized (responses) {
            responses.addAll(Arrays.asList(next));
        }
    }

    /** Sets the status, body and headers of the next {@code times} responses. These requests are not handled. */
    public void failNext(int times, int status, String body, Map<String, String> headers) {
        FakeResponse response = FakeResponse.of(status, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            response = response.withHeader(header.getKey(), header.getValue());
        }
        for (int i = 0; i < times; i++) {
            nextResponses(response);
        }
    }

    public void closesConnections(boolean closes) {
        closesConnections = closes;
    }

    /** Ends delayed responses first, because the server waits only half a second for its threads and then throws. */
    @Override
    public void close() {
        closing.countDown();
        server.close();
    }

    private RecordedRequest record(mockwebserver3.RecordedRequest request, ByteString body) {
        Map<String, String> headers = new LinkedHashMap<>();
        Headers sent = request.getHeaders();
        for (String name : sent.names()) {
            headers.put(name, String.join(", ", sent.values(name)));
        }
        RecordedRequest received = new RecordedRequest(
                request.getMethod(),
                request.getTarget(),
                headers,
                body.utf8(),
                request.getBodySize(),
                request.getConnectionIndex());
        synchronized (requests) {
            requests.add(received);
        }
        return received;
    }

    private MockResponse respond(RecordedRequest request, ByteString body) throws InterruptedException {
        FakeResponse response = nextResponse();
        // also without a delay: a client that retries would otherwise get a response from a closed server
        if (closing.await(response.delay().toNanos(), TimeUnit.NANOSECONDS)) {
            return disconnect();
        }
        return switch (response.kind()) {
            case NORMAL -> render(handle(request, body).withHeaders(response.headers()), null);
            case FIXED ->
                render(
                        ServerResponse.json(response.status(), "", response.body())
                                .withHeaders(response.headers()),
                        null);
            case DISCONNECTED -> disconnect();
            case LOST -> {
                handle(request, body);
                yield disconnect();
            }
            case TRUNCATED ->
                render(handle(request, body).withHeaders(response.headers()), new SocketEffect.CloseSocket());
        };
    }

    private FakeResponse nextResponse() {
        synchronized (responses) {
            FakeResponse next = responses.poll();
            return next == null ? FakeResponse.normal() : next;
        }
    }

    private ServerResponse handle(RecordedRequest request, ByteString body) {
        try {
            return handler.handle(request, body);
        } catch (Throwable bug) {
            // without a response the client would wait forever
            LOG.log(Level.SEVERE, bug, () -> "the fake server failed at " + request);
            return new ServerResponse(
                    500,
                    "Internal Server Error",
                    Map.of("Content-Type", "text/plain; charset=utf-8"),
                    ByteString.encodeUtf8("the fake server failed: " + bug));
        }
    }

    private MockResponse render(ServerResponse reply, @Nullable SocketEffect inBody) {
        Headers.Builder headers = new Headers.Builder();
        reply.headers().forEach(headers::add);
        MockResponse.Builder response = new MockResponse.Builder()
                .status(("HTTP/1.1 " + reply.status() + " " + reply.reason()).strip())
                .headers(headers.build());
        if (reply.status() != 204 && reply.status() != 304) {
            response.body(new Buffer().write(reply.body()));
        }
        if (inBody != null) {
            response.onResponseBody(inBody);
        } else if (closesConnections) {
            response.onResponseEnd(new SocketEffect.CloseSocket());
        }
        return response.build();
    }

    private static MockResponse disconnect() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }
}
