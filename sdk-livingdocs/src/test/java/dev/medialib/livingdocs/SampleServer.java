package dev.medialib.livingdocs;

import dev.medialib.core.internal.pipeline.Cancellation;
import dev.medialib.core.internal.pipeline.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that answers what it is told to, and clients of it whose time passes only when they wait. */
final class SampleServer implements AutoCloseable {
    static final String TOKEN = "ey1234.secret.token";

    private final MockWebServer server = new MockWebServer();
    private final List<LivingdocsClient> clients = new CopyOnWriteArrayList<>();

    SampleServer() throws IOException {
        server.start();
    }

    LivingdocsClient client() {
        return client(ApiVersion.V2026_05);
    }

    LivingdocsClient client(ApiVersion version) {
        return client(version, "/");
    }

    LivingdocsClient client(ApiVersion version, String prefix) {
        return built(builder(prefix).apiVersion(version));
    }

    LivingdocsClient.Builder builder(String prefix) {
        String origin = server.url("/").toString().replaceAll("/$", "");
        return LivingdocsClient.builder().baseUrl(origin + prefix).token(TOKEN).timeSource(new StillTime());
    }

    LivingdocsClient built(LivingdocsClient.Builder builder) {
        LivingdocsClient client = builder.build();
        clients.add(client);
        return client;
    }

    /** A client that finds {@code json} with status 200. */
    LivingdocsClient answering(ApiVersion version, String json) {
        answer(200, json);
        return client(version);
    }

    LivingdocsClient answering(String json) {
        return answering(ApiVersion.V2026_05, json);
    }

    void answer(int status, String json) {
        answer(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(json)
                .build());
    }

    void answer(MockResponse response) {
        server.enqueue(response);
    }

    RecordedRequest request() {
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

    int requests() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        clients.forEach(LivingdocsClient::close);
        server.close();
    }

    private static final class StillTime implements TimeSource {
        private volatile long nanos;

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public Instant now() {
            return Instant.parse("2026-05-01T12:00:00Z").plusNanos(nanos);
        }

        @Override
        public synchronized void sleep(Duration time, Cancellation cancellation) {
            nanos += time.toNanos();
        }

        @Override
        public double random() {
            return 1;
        }
    }
}
