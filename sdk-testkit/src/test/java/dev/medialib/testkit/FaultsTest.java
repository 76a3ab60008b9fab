package dev.medialib.testkit;

import static dev.medialib.testkit.RequestMatcher.any;
import static dev.medialib.testkit.RequestMatcher.get;
import static dev.medialib.testkit.RequestMatcher.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults as a client sees them, over a socket. */
@Timeout(20)
class FaultsTest {
    private final EchoServer server = new EchoServer();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        server.close();
    }

    private int status(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private List<Integer> statuses(int requests) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(status("/a"));
        }
        return statuses;
    }

    private String exchange(FakeResponse response, String body) throws IOException {
        server.on(any()).times(1).respond(response);
        try (RawClient client = new RawClient(server)) {
            return client.post("/a", body).readAll();
        }
    }

    // order

    @Test
    void aFaultAppliesToItsRequestsAndAsOftenAsItSays() throws Exception {
        Fault fault = server.on(get("/a")).times(2).respond(503);

        assertThat(status("/b")).isEqualTo(200);
        assertThat(statuses(3)).containsExactly(503, 503, 200);
        assertThat(fault.hits()).isEqualTo(2);
        assertThat(fault.remaining()).isZero();
        assertThat(server.requests()).extracting(RecordedRequest::fault).containsExactly(null, fault, fault, null);
    }

    @Test
    void withoutALimitAFaultAppliesUntilItIsCleared() throws Exception {
        server.on(any()).respond(503);

        assertThat(statuses(3)).containsOnly(503);
        server.clearFaults();
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void theFirstArmedFaultAppliesUntilItIsUsedUp() throws Exception {
        server.on(any()).times(1).respond(500);
        server.on(get("/a")).times(1).respond(501);

        assertThat(statuses(3)).containsExactly(500, 501, 200);
    }

    @Test
    void theFirstRequestsMayPass() throws Exception {
        server.on(any()).after(2).times(1).respond(503);

        assertThat(statuses(4)).containsExactly(200, 200, 503, 200);
    }

    @Test
    void aShareOfTheRequestsIsTheSameForTheSameSeed() throws Exception {
        server.on(any()).share(0.5, 7).respond(503);
        List<Integer> first = statuses(40);
        server.clearFaults();
        server.on(any()).share(0.5, 7).respond(503);

        assertThat(statuses(40)).isEqualTo(first);
        assertThat(first.stream().filter(status -> status == 503)).hasSizeBetween(10, 30);
        server.clearFaults();
        server.on(any()).share(0.5, 8).respond(503);
        assertThat(statuses(40)).isNotEqualTo(first);
    }

    @Test
    void aFaultWithAnIdAppliesToRequestsWithTheIdAlone() throws Exception {
        server.on(any()).forId("t1").respond(503);

        assertThat(status("/a")).isEqualTo(200);
        assertThat(status("/a", Fault.ID_HEADER, "t2")).isEqualTo(200);
        assertThat(status("/a", Fault.ID_HEADER, "t1")).isEqualTo(503);
    }

    // effects

    @Test
    void eachFaultSaysWhetherTheRequestWasHandled() throws Exception {
        List<FakeResponse> handled = List.of(
                FakeResponse.lost(),
                FakeResponse.truncated(),
                FakeResponse.normal().truncatedAfter(1),
                FakeResponse.normal().withContentLength(9));
        List<FakeResponse> unhandled = List.of(
                FakeResponse.of(503, "busy").truncatedAfter(4),
                FakeResponse.html(502).truncatedAfter(3),
                FakeResponse.disconnected(),
                FakeResponse.disconnectedAfterReading(2),
                FakeResponse.raw(new byte[] {1}));
        for (FakeResponse response : handled) {
            exchange(response, "text");
            assertThat(response.handlesRequest()).isTrue();
        }
        assertThat(server.handled).hasValue(handled.size());
        for (FakeResponse response : unhandled) {
            server.on(any()).times(1).respond(response);
            try (RawClient client = new RawClient(server)) {
                client.post("/", "text").ends();
            }
            assertThat(response.handlesRequest()).isFalse();
        }
        assertThat(server.handled).hasValue(handled.size());
        assertThat(server.requests().stream().map(RecordedRequest::handled))
                .containsExactly(true, true, true, true, false, false, false, false, false);
    }

    @Test
    void aResponseEndsInTheMiddle() throws Exception {
        assertThat(exchange(FakeResponse.truncated(), "0123456789"))
                .contains("Content-Length: 10\r\n")
                .endsWith("\r\n\r\n01234");
        assertThat(exchange(FakeResponse.normal().truncatedAfter(0), "0123456789"))
                .endsWith("Content-Length: 10\r\n\r\n");
        assertThat(exchange(FakeResponse.normal().truncatedAfter(99), "0123")).endsWith("\r\n\r\n0123");
    }

    @Test
    void aLengthIsWrong() throws Exception {
        assertThat(exchange(FakeResponse.normal().withContentLength(3), "0123456789"))
                .contains("Content-Length: 3\r\n")
                .endsWith("\r\n\r\n0123456789");
    }

    @Test
    void anyBytesCanBeAResponse() throws Exception {
        assertThat(exchange(
                        FakeResponse.raw("HTTP/1.1 banana\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)), ""))
                .isEqualTo("HTTP/1.1 banana\r\n");
    }

    @Test
    void aConnectionIsClosedOrReset() throws Exception {
        assertThat(exchange(FakeResponse.disconnected(), "text")).isEmpty();
        assertThatThrownBy(() -> exchange(FakeResponse.reset(), "text"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void aSlowResponseIsSentInPiecesUntilTheServerIsClosed() throws Exception {
        server.on(any()).respond(FakeResponse.normal().dripped(2, Duration.ofDays(1)));
        try (RawClient client = new RawClient(server)) {
            client.post("/a", "0123456789").readUntil("\r\n\r\n");
            assertThat(client.readUntil("1")).isEqualTo("01");
            server.close();
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void aSlowResponseIsWhole() throws Exception {
        assertThat(exchange(FakeResponse.normal().dripped(3, Duration.ofMillis(1)), "0123456789"))
                .contains("Connection: close\r\n")
                .endsWith("\r\n\r\n0123456789");
    }

    @Test
    void aStalledResponseStaysOpenUntilTheServerIsClosed() throws Exception {
        server.on(any()).respond(FakeResponse.normal().stalledAfter(3));
        try (RawClient client = new RawClient(server)) {
            client.post("/a", "0123456789").readUntil("\r\n\r\n");
            assertThat(client.readUntil("2")).isEqualTo("012");
            server.close();
            assertThat(client.readAll()).isEmpty();
        }
    }

    @Test
    void anUploadIsCutWhileItIsSent() throws Exception {
        server.on(post("/upload")).times(1).respond(FakeResponse.disconnectedAfterReading(5));
        try (RawClient client = new RawClient(server)) {
            client.write("POST /upload HTTP/1.1\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(1000));
            assertThatThrownBy(() -> {
                        assertThat(client.readAll()).isEmpty();
                        for (int i = 0; i < 1000; i++) {
                            client.write("x".repeat(1000));
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        RecordedRequest cut =
                server.awaitRequests(1, post("/upload"), Duration.ofSeconds(5)).get(0);
        assertThat(cut.state()).isEqualTo(RecordedRequest.State.ABORTED);
        assertThat(cut.handled()).isFalse();
        assertThat(server.handled).hasValue(0);
        assertThat(status("/upload")).isEqualTo(200);
    }

    @Test
    void aFaultAfterAResponseOnTheSameConnectionCutsTheRightRequest() throws Exception {
        server.on(post("/b")).respond(FakeResponse.disconnectedAfterReading(0));
        try (RawClient client = new RawClient(server)) {
            client.post("/a", "first").readUntil("first");
            client.post("/a", "second").readUntil("second");
            client.write("POST /b HTTP/1.1\r\nContent-Length: 5\r\n\r\n");
            assertThat(client.readAll()).isEmpty();
        }
        assertThat(server.handled).hasValue(2);
    }

    @Test
    void headersAreAddedToANormalResponse() throws Exception {
        assertThat(exchange(FakeResponse.normal().withHeader("ETag", "\"7\"").truncatedAfter(99), "text"))
                .contains("ETag: \"7\"\r\n");
    }

    @Test
    void aDelayEndsWhenTheServerIsClosed() throws Exception {
        Fault fault = server.on(any()).delay(Duration.ofDays(1));
        try (RawClient client = new RawClient(server)) {
            client.post("/a", "text");
            RecordedRequest waiting =
                    server.awaitRequests(1, any(), Duration.ofSeconds(5)).get(0);
            assertThat(waiting.state()).isEqualTo(RecordedRequest.State.IN_FLIGHT);
            server.close();
            assertThat(client.readAll()).isEmpty();
            assertThat(fault.hits()).isEqualTo(1);
            assertThat(server.handled).hasValue(0);
        }
    }

    @Test
    void openConnectionsAreCounted() throws Exception {
        assertThat(server.openConnections()).isZero();
        try (RawClient client = new RawClient(server)) {
            client.post("/a", "0123").readUntil("0123");
            assertThat(server.openConnections()).isEqualTo(1);
            server.on(any()).respond(FakeResponse.disconnected());
            assertThat(client.post("/a", "").readAll()).isEmpty();
            Awaitility.await().until(() -> server.openConnections() == 0);
        }
    }

    @Test
    void aResetEndsRequestsThatWaitAndReturnsToTheLoadedData() throws Exception {
        server.load("{\"handled\":5}");
        server.on(any()).respond(FakeResponse.normal().stalledAfter(1));
        try (RawClient client = new RawClient(server)) {
            client.post("/a", "0123").readUntil("\r\n\r\n0");
            assertThat(server.save()).isEqualTo("{\"handled\":6}");
            server.reset();
            assertThat(client.readAll()).isEmpty();
        }
        assertThat(server.save()).isEqualTo("{\"handled\":5}");
        assertThat(server.requests()).isEmpty();
        assertThat(server.faults()).isEmpty();
        assertThat(status("/a")).isEqualTo(200);
    }

    @Test
    void aConditionThatThrowsBecomesAResponse() throws Exception {
        server.on(any().with("broken", request -> {
                    throw new IllegalStateException("a mistake of the test");
                }))
                .respond(503);

        assertThat(status("/a")).isEqualTo(500);
        assertThatThrownBy(server::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a mistake of the test");
        server.clearFaults();
        server.verify();
    }

    @Test
    void aResponseThatCannotBeSentBecomesAnother() throws Exception {
        server.nextResponses(FakeResponse.normal().withHeader("X-Name", "Zoë"));

        assertThat(status("/a")).isEqualTo(500);
        assertThat(server.requests()).extracting(RecordedRequest::status).containsExactly(500);
        assertThatThrownBy(server::verify).isInstanceOf(AssertionError.class);
    }

    @Test
    void clearingFaultsLeavesOtherRequestsAlone() throws Exception {
        CompletableFuture<Void> clearing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20_000; i++) {
                server.clearFaults();
            }
        });
        do {
            assertThat(status("/a")).isEqualTo(200);
        } while (!clearing.isDone());
    }

    @Test
    void whoSeesARequestSeesTheHitOfItsFault() throws Exception {
        for (int i = 0; i < 200; i++) {
            server.clearRequests();
            Fault fault = server.on(any()).times(1).respond(503);
            CompletableFuture<HttpResponse<Void>> call = http.sendAsync(
                    HttpRequest.newBuilder(server.url()).build(), HttpResponse.BodyHandlers.discarding());
            server.awaitRequests(1, any(), Duration.ofSeconds(5));
            assertThat(fault.hits()).isEqualTo(1);
            call.join();
        }
    }

    @Test
    void aResponseToHeadHasALengthAndNoBody() throws Exception {
        server.on(any()).times(1).respond(503, "busy");
        server.on(any()).times(1).respond(FakeResponse.of(502, "gone").truncatedAfter(4));
        try (RawClient client = new RawClient(server)) {
            client.write("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).contains("503", "Content-Length: 4");
            client.write("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.readAll()).startsWith("HTTP/1.1 502").endsWith("\r\n\r\n");
        }
    }

    @Test
    void aClientThatExpectsItIsToldToContinue() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.write("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            client.write("0123");
            assertThat(client.readUntil("0123")).startsWith("HTTP/1.1 200");
        }
    }

    // checks

    @Test
    void aFaultThatNoRequestMeetsFailsTheCheck() throws Exception {
        server.on(get("/never")).respond(503);
        status("/a");

        assertThatThrownBy(server::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /never → 503, not handled (0 hits)")
                .hasMessageContaining("GET /a (0 bytes) → 200");
        server.clearFaults();
        server.on(get("/never")).lenient().respond(503);
        server.on(get("/a")).respond(503);
        status("/a");
        server.verify();
    }

    @Test
    void mistakesInTestsAreNamed() {
        FaultRule rule = server.on(any());
        assertThatIllegalArgumentException().isThrownBy(() -> rule.times(0)).withMessageContaining("requests");
        assertThatIllegalArgumentException().isThrownBy(() -> rule.after(-1)).withMessageContaining("requests");
        for (double share : new double[] {0, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rule.share(share, 1))
                    .withMessageContaining("probability must be more than 0 and at most 1");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeResponse.of(199, ""))
                .withMessageContaining("status");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        server.on(post("/a").withBodyContaining("x")).respond(FakeResponse.disconnectedAfterReading(1)))
                .withMessageContaining(
                        "cannot use withBodyContaining or with(…), because the body is not known yet; the matcher is: ");
        assertThatIllegalStateException()
                .isThrownBy(() -> FakeResponse.disconnected().truncatedAfter(1))
                .withMessageContaining("this fault has no response: disconnected");
    }
}
