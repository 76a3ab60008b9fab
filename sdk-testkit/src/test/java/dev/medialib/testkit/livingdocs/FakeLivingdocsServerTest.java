package dev.medialib.testkit.livingdocs;

import static dev.medialib.testkit.RequestMatcher.any;
import static dev.medialib.testkit.livingdocs.Caller.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.livingdocs.Caller.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeLivingdocsServerTest {

    private static final String ENTRY = "/api/2026-05/mediaLibrary/a1";
    private static final String SERVE = "/api/2026-05/mediaLibrary/serve-image/";

    private final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    private final Caller caller = new Caller(livingdocs);
    private final String id = livingdocs.addEntry(EntrySeed.image().id("a1"));

    @AfterEach
    void close() {
        livingdocs.close();
    }

    @Test
    void anImageIsServedByAKeyOfManySegments() throws Exception {
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 0, -1, 13, 10};
        String image = livingdocs.addImage(bytes, "2025/03/14/кот ка+1.png", "image/png");
        livingdocs.addVariantKey(image, "v/2025/small.webp");
        livingdocs.addFile("v/2025/small.webp", "image/webp", new byte[] {7});

        HttpResponse<byte[]> served = caller.bytes(SERVE + "2025/03/14/%D0%BA%D0%BE%D1%82%20%D0%BA%D0%B0+1.png");
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(served.body()).isEqualTo(bytes);
        assertThat(caller.bytes(SERVE + "v/2025/small.webp").body()).isEqualTo(new byte[] {7});
    }

    @Test
    void revokedImagesAreForbiddenAndMissingOnesNotFound() throws Exception {
        String revoked = livingdocs.addImage(new byte[] {1}, "a/b/revoked.jpeg", "image/jpeg");
        String invalid = livingdocs.addImage(new byte[] {1}, "a/b/invalid.jpeg", "image/jpeg");
        caller.operation(revoked, "{\"operation\":\"revokeAsset\"}");
        livingdocs.markInvalid(invalid);
        for (String key : List.of("a/b/revoked.jpeg", "a/b/invalid.jpeg")) {
            assertThat(caller.get(SERVE + key).json()).isEqualTo(parse("""
                    {"status": 403, "error": "Forbidden",
                     "error_details": {"message": "The requested image is revoked or marked as invalid"}}"""));
        }
        caller.operation(revoked, "{\"operation\":\"unrevokeAsset\"}");
        assertThat(caller.get(SERVE + "a/b/revoked.jpeg").status()).isEqualTo(200);
        for (String key : List.of("nope.jpeg", "a%2Fb%2Frevoked.jpeg", "a/b")) {
            assertThat(caller.get(SERVE + key).json()).isEqualTo(parse("""
                    {"status": 404, "error": "Not Found", "error_details": {"message": "No image found."}}"""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}{}", "[]", "{\"patches\":[],\"patches\":[]}", "{'patches':[]}"})
    void aBodyThatIsNotAJsonObjectIsRejected(String body) throws Exception {
        Response response = caller.patch(ENTRY, body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.details().has("message")).isTrue();
    }

    @Test
    void aBodyMustBeDeclaredAsJson() throws Exception {
        Response response = caller.send(caller.request(ENTRY)
                .header("Content-Type", "text/plain")
                .method("PATCH", BodyPublishers.ofString("{\"patches\":[{\"operation\":\"archive\"}]}"))
                .build());
        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() throws Exception {
        String within = "{\"patches\":[{\"operation\":\"archive\"}]}";
        livingdocs.settings().maxBodyBytes.set(within.length());
        assertThat(caller.patch(ENTRY, within).status()).isEqualTo(200);
        assertThat(caller.patch(ENTRY, within + " ").status()).isEqualTo(413);
    }

    @Test
    void anIdIsDecodedAndBrokenEncodingIsRejected() throws Exception {
        livingdocs.addEntry(EntrySeed.image().id("A_b-+Z"));
        assertThat(caller.get("/api/2026-05/mediaLibrary/A%5Fb-+Z").status()).isEqualTo(200);
        assertThat(raw("GET /api/2026-05/mediaLibrary/%zz HTTP/1.1")).startsWith("HTTP/1.1 400 ");
    }

    private String raw(String requestLine) throws IOException {
        try (Socket socket =
                new Socket(livingdocs.url().getHost(), livingdocs.url().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: x\r\nAuthorization: Bearer " + livingdocs.token() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(20), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void requestsAreListedAsTheyCame() throws Exception {
        caller.get(ENTRY + "?x=%2B");
        caller.patch(ENTRY, "{\"patches\":[\"ü\"]}");
        RecordedRequest get = livingdocs.requests().get(0);
        assertThat(get.method()).isEqualTo("GET");
        assertThat(get.path()).isEqualTo(ENTRY + "?x=%2B");
        assertThat(get.header("authorization")).isEqualTo("Bearer " + livingdocs.token());
        assertThat(get.header("X-None")).isNull();
        RecordedRequest patch = livingdocs.requests().get(1);
        assertThat(patch.body()).isEqualTo("{\"patches\":[\"ü\"]}");
        assertThat(patch.bodySize()).isEqualTo(18);
        assertThat(patch.toString()).doesNotContain(livingdocs.token()).contains("PATCH");
        livingdocs.clearRequests();
        assertThat(livingdocs.requests()).isEmpty();
    }

    @Test
    void theNextResponsesAreUsedInOrder() throws Exception {
        livingdocs
                .on(any())
                .times(2)
                .respond(FakeResponse.of(503, "{\"status\":503}").withHeader("Retry-After", "1"));
        livingdocs.nextResponses(
                FakeResponse.html(502),
                FakeResponse.normal().withHeader("Deprecation", "true"),
                FakeResponse.of(204, ""));
        assertThat(caller.get(ENTRY).response().headers().firstValue("Retry-After"))
                .contains("1");
        assertThat(caller.get(ENTRY).response().body()).isEqualTo("{\"status\":503}");
        Response html = caller.get(ENTRY);
        assertThat(html.response().headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(html.response().body()).startsWith("<!DOCTYPE html>");
        Response normal = caller.get(ENTRY);
        assertThat(normal.json().path("id").asText()).isEqualTo(id);
        assertThat(normal.response().headers().firstValue("Deprecation")).contains("true");
        assertThat(caller.get(ENTRY).status()).isEqualTo(204);
        assertThat(caller.get(ENTRY).status()).isEqualTo(200);
        assertThatThrownBy(() -> FakeResponse.of(99, "")).hasMessageContaining("status");
        assertThatThrownBy(() -> FakeResponse.normal().after(Duration.ofSeconds(-1)))
                .hasMessageContaining("delay");
    }

    @Test
    void onlyLostAndTruncatedRequestsHaveAnEffect() {
        String archive = "{\"patches\":[{\"operation\":\"archive\"}]}";
        livingdocs.nextResponses(FakeResponse.disconnected(), FakeResponse.lost(), FakeResponse.truncated());
        assertThatThrownBy(() -> caller.patch(ENTRY, archive)).isInstanceOf(IOException.class);
        assertThat(livingdocs.entry(id).version()).isEqualTo(1);
        assertThatThrownBy(() -> caller.patch(ENTRY, archive)).isInstanceOf(IOException.class);
        assertThat(livingdocs.entry(id).version()).isEqualTo(2);
        assertThatThrownBy(() -> caller.patch(ENTRY, archive)).isInstanceOf(IOException.class);
        assertThat(livingdocs.entry(id).version()).isEqualTo(3);
        assertThat(livingdocs.requests()).hasSize(3);
    }

    @Test
    void idleConnectionsCanBeClosedAtOnce() throws Exception {
        caller.get(ENTRY);
        caller.get(ENTRY);
        assertThat(livingdocs.requests())
                .extracting(RecordedRequest::connection)
                .containsExactly(0, 0);
        livingdocs.closeConnectionsAfterResponses(true);
        Response last = caller.get(ENTRY);
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.response().headers().map()).doesNotContainKey("connection");
        livingdocs.closeConnectionsAfterResponses(false);
        assertThat(new Caller(livingdocs).get(ENTRY).status()).isEqualTo(200);
    }

    @Test
    void aResponseCanBeDelayed() throws Exception {
        livingdocs.nextResponses(FakeResponse.normal().after(Duration.ofMillis(200)));
        long start = System.nanoTime();
        assertThat(caller.get(ENTRY).status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(200));
    }

    @Test
    void closingEndsAllThreadsAndWaitingRequests() throws Exception {
        Set<Thread> before = serverThreads();
        FakeLivingdocs other = FakeLivingdocs.start();
        other.nextResponses(FakeResponse.normal().after(Duration.ofDays(1)));
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return new Caller(other).get("/api/2026-05/health");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (other.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        Set<Thread> started = serverThreads();
        started.removeAll(before);
        assertThat(started).hasSize(2);

        other.close();
        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IOException.class);
        for (Thread thread : started) {
            thread.join(5000);
            assertThat(thread.isAlive()).as(thread.toString()).isFalse();
        }
        assertThatThrownBy(() -> new Caller(other).get("/api/2026-05/health")).isInstanceOf(IOException.class);
    }

    private static Set<Thread> serverThreads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("MockWebServer"));
        return threads;
    }
}
