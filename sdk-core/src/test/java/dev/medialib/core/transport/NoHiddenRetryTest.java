package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.testsupport.RawServer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server counts: OkHttp by itself repeats, redirects and remembers. */
@Timeout(20)
class NoHiddenRetryTest {

    @SuppressWarnings("ImmutableEnumChecker")
    enum Verb {
        GET(client -> client.get("1")),
        DELETE(client -> client.delete("1")),
        POST(client -> client.create(Map.of("a", 1)));

        private final Consumer<TestClient> call;

        Verb(Consumer<TestClient> call) {
            this.call = call;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 408, ''",
        "DELETE, 408, ''",
        "POST, 408, ''",
        "GET, 408, 0",
        "DELETE, 408, 0",
        "POST, 408, 0",
        "GET, 503, 0",
        "DELETE, 503, 0",
        "POST, 503, 0",
        "GET, 421, ''",
        "POST, 421, ''",
        "GET, 401, ''",
        "POST, 401, ''"
    })
    void anErrorAnswerIsReceivedOnceWhenRetriesAreOff(Verb verb, int status, String retryAfter) throws Exception {
        try (RawServer server = RawServer.answering((connection, request) ->
                        connection.answer(status, "{}", retryAfter.isEmpty() ? "X: y" : "Retry-After: " + retryAfter));
                TestClient client = Clients.of(server)) {
            ApiException refusal = catchThrowableOfType(
                    ApiException.class, () -> verb.call.accept(client.withOptions(o -> o.retries(0))));
            assertThat(refusal.status()).isEqualTo(status);
            assertThat(server.requests).hasSize(1);
            assertThat(refusal.retryAfter()).isEqualTo(retryAfter.isEmpty() ? null : Duration.ZERO);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, 3", "DELETE, 3", "POST, 1"})
    void aServerThatAnswers503WithoutEndCountsExactlyTheAttempts(Verb verb, int attempts) throws Exception {
        try (RawServer server =
                        RawServer.answering((connection, request) -> connection.answer(503, "{}", "Retry-After: 0"));
                TestClient client = Clients.of(server)) {
            MedialibException error = catchThrowableOfType(MedialibException.class, () -> verb.call.accept(client));
            assertThat(error.attempts()).isEqualTo(attempts);
            assertThat(error.getSuppressed()).hasSize(attempts - 1);
            assertThat(server.requests).hasSize(attempts);
        }
    }

    @Test
    void aPostThatWasReceivedOnAReusedConnectionAndDroppedIsNotSentAgain() throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    connection.ok();
                    connection.read();
                });
                TestClient client = Clients.of(server)) {
            client.get("warm-up");
            assertThatThrownBy(() -> client.create(Map.of("a", 1)))
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        assertThat(e.isRetryable()).isFalse();
                        assertThat(e.attempts()).isEqualTo(1);
                    });
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void aGetThatWasReceivedOnAReusedConnectionAndDroppedIsRepeatedOnceByUsAndNotByOkHttp() throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    connection.ok();
                    if (connection.number == 1) {
                        connection.read();
                    } else {
                        connection.stall();
                    }
                });
                TestClient client = Clients.of(server)) {
            client.get("warm-up");
            assertThat(client.withResponse(c -> c.get("1")).attempts()).isEqualTo(2);
            assertThat(server.requests).hasSize(3);
        }
    }

    @Test
    void aPostOnAFreshConnectionThatDiesIsNotSentAgain() throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    connection.reset();
                });
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.create(Map.of("a", 1)))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue())
                    .hasMessageContaining("outcome unknown");
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void redirectsAreNotFollowed(int status) throws Exception {
        try (RawServer elsewhere = RawServer.answering((connection, request) -> connection.ok());
                RawServer server = RawServer.answering((connection, request) -> connection.write("HTTP/1.1 " + status
                        + " Moved\r\nLocation: " + elsewhere.url() + "/x\r\nContent-Length: 0\r\n\r\n"));
                TestClient client = Clients.of(server)) {
            for (Verb verb : Verb.values()) {
                assertThatThrownBy(() -> verb.call.accept(client))
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasMessageContaining("redirect");
            }
            assertThat(server.requests).hasSize(3);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1/else, http://127.0.0.1:1/else",
        "/here, %s/here",
        "//other.example/x, http://other.example/x",
        "?page=2, %s/where/1?page=2",
        "../up, %s/up",
    })
    void anEndpointThatRedirectsGivesTheAbsoluteTarget(String location, String target) throws Exception {
        try (RawServer server = RawServer.answering(
                        (connection, request) -> connection.answer(302, "", "Location: " + location));
                TestClient client = Clients.of(server)) {
            assertThat(client.where("1")).hasToString(target.formatted(server.url()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "http://", "ftp://x/y"})
    void aTargetThatNoBrowserWouldOpenIsRefused(String location) throws Exception {
        try (RawServer server = RawServer.answering(
                        (connection, request) -> connection.answer(302, "", "Location: " + location));
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.where("1")).isInstanceOf(UnexpectedResponseException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void aUsersClientThatFollowsAndRetriesAndLogsInDoesNoneOfIt(Verb verb) throws Exception {
        OkHttpClient eager = new OkHttpClient.Builder()
                .authenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Authorization", "Basic other")
                        .build())
                .build();
        for (String answer :
                new String[] {"302 Found\r\nLocation: /x", "503 No\r\nRetry-After: 0", "408 No", "401 No"}) {
            try (RawServer server = RawServer.answering((connection, request) ->
                            connection.write("HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\n\r\n"));
                    TestClient client = Clients.over(eager, server.url())) {
                assertThatThrownBy(() -> verb.call.accept(client.withOptions(o -> o.retries(0))))
                        .isInstanceOf(MedialibException.class);
                assertThat(server.requests).as(answer).hasSize(1);
            }
        }
    }
}
