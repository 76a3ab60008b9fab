package dev.medialib.testsupport;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that gives the answers that it was told, one after the other, and keeps what it was asked. */
public class ScriptedServer implements AutoCloseable {
    private final MockWebServer server = MockServers.create();
    private final List<AutoCloseable> clients = new CopyOnWriteArrayList<>();

    /** Listens at once, on a port that was free. */
    public ScriptedServer() throws IOException {
        server.start();
    }

    /** Scheme, host and port, without a slash at the end. */
    public final String origin() {
        return server.url("/").toString().replaceAll("/$", "");
    }

    /** Answers the next request with this JSON. */
    public final void answer(int status, String json) {
        answer(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(json)
                .build());
    }

    /** Answers the next request that no earlier answer was told for. */
    public final void answer(MockResponse response) {
        server.enqueue(response);
    }

    /** The next request that came and was not taken yet; fails when none comes. */
    public final RecordedRequest request() {
        try {
            RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no request came");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many requests came so far. */
    public final int requests() {
        return server.getRequestCount();
    }

    /** Closes this client together with the server. */
    public final <C extends AutoCloseable> C closing(C client) {
        clients.add(client);
        return client;
    }

    /** Closes the clients, then the server; a client that cannot be closed fails the test. */
    @Override
    public void close() {
        try {
            for (AutoCloseable client : clients) {
                client.close();
            }
        } catch (Exception e) {
            throw new AssertionError("a client could not be closed", e);
        } finally {
            server.close();
        }
    }
}
