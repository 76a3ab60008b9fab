package dev.medialib.core.client;

import dev.medialib.core.auth.Credential;
import dev.medialib.testsupport.MockServers;
import dev.medialib.testsupport.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that gives the answers that it was told, and a client of it whose time passes only when it sleeps. */
abstract class ServedTest {
    static final String TOKEN = "t0ken";

    final MockWebServer server = MockServers.create();
    final VirtualTime time = new VirtualTime();
    TestClient client;

    @BeforeEach
    final void start() throws Exception {
        server.start();
        client = builder().timeSource(time).build();
    }

    @AfterEach
    final void stop() {
        client.close();
        server.close();
    }

    /** In real time. */
    final TestClient.Builder builder() {
        return TestClient.builder().baseUrl(server.url("/").toString()).credential(Credential.bearer(TOKEN));
    }

    /** @param headers names and values in turn */
    static MockResponse answer(int status, String body, String... headers) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
        for (int i = 0; i < headers.length; i += 2) {
            response.addHeader(headers[i], headers[i + 1]);
        }
        return response.build();
    }

    final void enqueue(int status, String body, String... headers) {
        server.enqueue(answer(status, body, headers));
    }

    /** Reads the request and says nothing. */
    final void enqueueSilence() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    final RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came");
        }
        return request;
    }

    static void waitFor(CountDownLatch latch) {
        try {
            if (!latch.await(5, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting", e);
        }
    }

    static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
