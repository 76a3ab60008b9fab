package dev.medialib.testkit;

import static dev.medialib.testkit.RequestMatcher.any;
import static dev.medialib.testkit.RequestMatcher.get;
import static dev.medialib.testkit.RequestMatcher.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RequestLogTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final EchoServer server = new EchoServer();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    private void send(String path, String body) throws Exception {
        http.send(
                HttpRequest.newBuilder(server.url().resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void aWaitEndsWhenTheLastRequestArrives() throws Exception {
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(
                () -> server.awaitRequests(2, post("/b"), LONG).size());
        send("/b", "");
        send("/a", "");
        assertThat(waiting).isNotDone();
        send("/b", "");
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void aWaitThatTakesTooLongSaysWhatCame() throws Exception {
        send("/a?token=1", "text");

        assertThatThrownBy(() -> server.awaitRequests(1, post("/b"), SHORT))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "expected 1 requests within PT0.001S matching: POST /b\nfound 0. The latest requests:")
                .hasMessageContaining("POST /a?token=1 (4 bytes) → 200  (does not match: /b)");
    }

    @Test
    void anInterruptEndsAWaitAndStaysVisible() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> server.awaitRequests(1, any(), LONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("before the thread was interrupted")
                .hasMessageEndingWith("no request arrived");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closingTheFakeEndsAWait() throws Exception {
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() ->
                server.awaitRequests(1, any(), ChronoUnit.FOREVER.getDuration()).size());
        server.close();
        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(AssertionError.class)
                .hasMessageContaining("before the fake was closed");
    }

    @Test
    void theNumberOfRequestsIsChecked() throws Exception {
        send("/a", "1");
        send("/a", "2");

        assertThat(server.verify(2, post("/a")))
                .extracting(RecordedRequest::body)
                .containsExactly("1", "2");
        server.verify(0, get("/a"));
        assertThatThrownBy(() -> server.verify(1, post("/a")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected 1 requests matching: POST /a\nfound 2")
                .hasMessageContaining("(matches)");
    }

    @Test
    void onlyTheLatestRequestsAreKept() throws Exception {
        server.keepRequests(2);
        for (String path : new String[] {"/a", "/b", "/c"}) {
            send(path, "");
        }

        assertThat(server.requests()).extracting(RecordedRequest::path).containsExactly("/b", "/c");
        assertThatThrownBy(() -> server.verify(1, post("/a")))
                .hasMessageContaining("1 older requests were not kept; see keepRequests(count)");
    }

    @Test
    void ofALongBodyTheSizeAndTheHashAreKept() throws Exception {
        server.keepBodies(3);
        send("/a", "abc");
        send("/a", "abcd");

        assertThat(server.requests().get(0).body()).isEqualTo("abc");
        RecordedRequest second = server.requests().get(1);
        assertThat(second.bodySize()).isEqualTo(4);
        assertThat(second.bodySha1()).isEqualTo("81fe8bfe87576c3ecb22426f8e57847382917acf");
        assertThatIllegalStateException().isThrownBy(second::body).withMessageContaining("keepBodies(bytes)");
        assertThatIllegalStateException().isThrownBy(second::bodyBytes);
    }

    @Test
    void tokensAreNotPrinted() throws Exception {
        http.send(
                HttpRequest.newBuilder(server.url().resolve("/a"))
                        .header("Authorization", "Bearer secret")
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(server.requests().get(0)).hasToString("GET /a (0 bytes) → 200");
        assertThatThrownBy(() -> server.verify(0, any())).hasMessageNotContaining("secret");
    }
}
