package dev.medialib.testkit;

import static dev.medialib.testkit.RequestMatcher.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.internal.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administration as a program in another language does it. */
@Timeout(20)
class AdminApiTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private FakeServer server = new EchoServer(FakeOptions::admin);

    @AfterEach
    void close() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode admin(int status, String method, String path, String body) throws Exception {
        HttpResponse<String> response = send(method, "/__admin/" + path, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Json.parse(response.body());
    }

    @Test
    void aFaultIsArmedAndReportsItsHits() throws Exception {
        JsonNode fault = admin(
                201,
                "POST",
                "faults",
                "{\"match\":{\"method\":\"PATCH\",\"path\":\"/a/*\"},\"times\":1,\"response\":{\"status\":503}}");

        assertThat(fault.path("handlesRequest").asBoolean(true)).isFalse();
        assertThat(send("PATCH", "/a/1", "").statusCode()).isEqualTo(503);
        assertThat(send("PATCH", "/a/1", "").statusCode()).isEqualTo(200);
        JsonNode after = admin(200, "GET", "faults/" + fault.path("number").asInt(), "");
        assertThat(after.path("hits").asInt()).isEqualTo(1);
        assertThat(after.path("remaining").asInt()).isZero();
        assertThat(admin(200, "GET", "faults", "").path("faults")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"lost\"} | disconnected, handled",
                "{\"kind\":\"disconnected\"} | disconnected, not handled",
                "{\"kind\":\"reset\"} | connection reset, not handled",
                "{\"kind\":\"truncated\"} | truncated response, handled",
                "{\"kind\":\"raw\",\"raw\":\"x\"} | raw bytes, not handled",
                "{\"disconnectAfterReading\":3} | disconnected after reading 3 bytes, not handled",
                "{\"truncateAfter\":3} | response that ends after 3 bytes, handled",
                "{\"status\":500,\"stallAfter\":3} | 500 (response that stalls after 3 bytes), not handled",
                "{\"dripBytes\":1,\"dripMillis\":5} | response of 1 bytes every PT0.005S, handled",
                "{\"contentLength\":3} | response with Content-Length 3, handled",
                "{\"delayMillis\":1500} | normal response after PT1.5S, handled",
            })
    void allEffectsCanBeArmed(String response, String description) throws Exception {
        JsonNode fault = admin(
                201,
                "POST",
                "faults",
                "{\"after\":9,\"share\":0.5,\"seed\":3,\"forId\":\"t\",\"lenient\":true,\"response\":" + response
                        + "}");
        assertThat(fault.path("description").asText()).isEqualTo("/** → " + description + " (0 hits)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | response must be there",
                "{\"respond\":{}} | unknown name respond; use one of [after, ",
                "{\"response\":{\"statuss\":1}} | unknown name response.statuss; use one of [",
                "{\"match\":{\"url\":\"/\"},\"response\":{}} | unknown name match.url; use one of [",
                "{\"response\":{\"kind\":\"slow\"}} | response.kind must be normal,",
                "{\"response\":{\"status\":99}} | status must be 200 to 599: 99",
                "{\"match\":{\"path\":\"a\"},\"response\":{}} | pathPattern must start with a slash: a",
                "[] | the body must be a JSON object",
                "{\"match\":\"/x\",\"response\":{}} | match must be an object",
                "{\"response\":\"503\"} | response must be an object",
                "{\"times\":1.9,\"response\":{}} | times must be a whole number: 1.9",
                "{\"response\":{\"delayMillis\":\"soon\"}} | delayMillis must be a whole number",
                "{ | the body must be JSON",
            })
    void mistakesAreNamed(String body, String message) throws Exception {
        assertThat(admin(400, "POST", "faults", body).path("error").asText()).contains(message);
        assertThat(server.faults()).isEmpty();
    }

    @Test
    void malformedCallsAreErrorsOfTheCaller() throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.write("GET /__admin/faults/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.readUntil("\r\n")).startsWith("HTTP/1.1 400 ");
        }
        admin(400, "POST", "faults", "{\"response\":{\"kind\":\"lost\",\"truncateAfter\":3}}");
        assertThat(server.faults()).isEmpty();
        server.verify();
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example, 403", "null, 403", "http://localhost:3000, 200"})
    void pagesOfOtherSitesAreRejected(String origin, int status) throws Exception {
        assertThat(send("POST", "/__admin/reset", "", "Origin", origin).statusCode())
                .isEqualTo(status);
    }

    @Test
    void requestsAreListedFoundAndRemoved() throws Exception {
        send("POST", "/a?x=1", "text", "X-Tag", "t");
        send("GET", "/b", "");

        assertThat(admin(200, "GET", "requests", "").path("count").asInt()).isEqualTo(2);
        assertThat(admin(200, "GET", "requests?limit=1", "")
                        .path("requests")
                        .get(0)
                        .path("path")
                        .asText())
                .isEqualTo("/b");
        JsonNode found = admin(
                200,
                "POST",
                "requests/find",
                "{\"method\":\"POST\",\"path\":\"/a\",\"headers\":{\"x-tag\":\"t\"},\"query\":{\"x\":\"1\"},\"body\":\"ex\"}");
        assertThat(found.path("requests").get(0).path("bodyBase64").asText()).isEqualTo("dGV4dA==");
        assertThat(found.path("requests").get(0).path("status").asInt()).isEqualTo(200);
        admin(200, "DELETE", "requests", "");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aWaitEndsWhenARequestArrives() throws Exception {
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return admin(200, "POST", "requests/await?count=1&timeoutMillis=15000", "{\"path\":\"/late\"}");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        send("GET", "/late", "");
        assertThat(waiting.get(15, TimeUnit.SECONDS).path("count").asInt()).isEqualTo(1);
        assertThat(admin(409, "POST", "requests/await?count=2&timeoutMillis=1", "{}")
                        .path("error")
                        .asText())
                .startsWith("expected 2 requests within PT0.001S");
        admin(400, "POST", "requests/await?count=x", "{}");
        admin(400, "POST", "requests/await?timeoutMillis=60001", "{}");
    }

    @Test
    void theNumberOfRequestsIsChecked() throws Exception {
        send("GET", "/a", "");
        send("GET", "/a", "");

        assertThat(admin(200, "POST", "verify?count=2", "{\"path\":\"/a\"}")
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin(409, "POST", "verify", "{\"path\":\"/a\"}")
                        .path("error")
                        .asText())
                .startsWith("expected 1 requests");
        assertThat(admin(400, "POST", "requests/await?timeout=1", "{}")
                        .path("error")
                        .asText())
                .startsWith("unknown parameter timeout; use ");
    }

    @Test
    void dataIsLoadedSavedAndReset() throws Exception {
        admin(200, "PUT", "data", "{\"handled\":3}");
        send("GET", "/a", "");
        assertThat(admin(200, "GET", "data", "").path("handled").asInt()).isEqualTo(4);
        server.on(any()).respond(503);
        assertThat(admin(409, "POST", "verify", "").path("error").asText()).contains("no request met these faults");
        admin(200, "POST", "reset", "");
        assertThat(admin(200, "GET", "data", "").path("handled").asInt()).isEqualTo(3);
        admin(200, "POST", "verify", "");
    }

    @Test
    void administrationIsNotRecordedAndMeetsNoFault() throws Exception {
        server.on(any()).respond(503);
        server.on(any()).respond(FakeResponse.disconnectedAfterReading(0));
        assertThat(admin(200, "GET", "health", "").path("fake").asText()).isEqualTo("EchoServer");
        assertThat(server.requests()).isEmpty();
        assertThat(admin(404, "GET", "nothing", "").path("error").asText()).contains("GET requests");
    }

    @Test
    void withoutTheOptionThePathsAreOrdinary() throws Exception {
        server.close();
        server = new EchoServer();
        assertThat(send("POST", "/__admin/reset", "text").body()).isEqualTo("text");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example.com", "127.0.0.1.evil.example.com:80", "localhost.evil:8701", "", "localhost@evil"
            })
    void otherHostNamesAreRejected(String name) throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.write("POST /__admin/reset HTTP/1.1\r\nHost: " + name + "\r\nContent-Length: 0\r\n\r\n");
            assertThat(client.readUntil("\r\n")).startsWith("HTTP/1.1 403 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1:1", "[::1]:8701"})
    void namesOfThisMachineAreAccepted(String name) throws Exception {
        try (RawClient client = new RawClient(server)) {
            client.write("POST /__admin/reset HTTP/1.1\r\nHost: " + name + "\r\nContent-Length: 0\r\n\r\n");
            assertThat(client.readUntil("\r\n")).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void aTokenIsRequiredWhenThereIsOne() throws Exception {
        server.close();
        server = new EchoServer(o -> o.host("0.0.0.0").admin("secret"));
        String url = "http://127.0.0.1:" + server.url().getPort();
        for (String[] headers : new String[][] {{}, {"Authorization", "Bearer other"}, {"Authorization", "secret"}}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(url + "/__admin/health"));
            if (headers.length > 0) {
                request.headers(headers);
            }
            assertThat(http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
        HttpRequest allowed = HttpRequest.newBuilder(java.net.URI.create(url + "/__admin/health"))
                .header("Authorization", "Bearer secret")
                .build();
        assertThat(http.send(allowed, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void mistakesInOptionsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EchoServer(o -> o.host("0.0.0.0").admin()))
                .withMessageContaining("admin must have a token");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EchoServer(o -> o.port(70_000)))
                .withMessage("port must be 0 to 65535: 70000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EchoServer(o -> o.host("no such host!")))
                .withMessageContaining("host must be a known name");
        int taken = server.url().getPort();
        assertThatThrownBy(() -> new EchoServer(o -> o.port(taken)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("port " + taken);
    }
}
