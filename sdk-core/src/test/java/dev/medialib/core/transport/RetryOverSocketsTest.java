package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.RateLimitedException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.VirtualTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class RetryOverSocketsTest {
    private final VirtualTime time = new VirtualTime();

    /** A server that answers with each of these in turn, then with the last: a status, or 0 for closing the connection. */
    private static RawServer scripted(int... answers) throws Exception {
        AtomicInteger next = new AtomicInteger();
        return RawServer.of(connection -> {
            while (connection.read() != null) {
                int answer = answers[Math.min(next.getAndIncrement(), answers.length - 1)];
                if (answer == 0) {
                    return;
                }
                connection.answer(answer, "{\"n\":" + next.get() + "}");
            }
        });
    }

    private TestClient client(RawServer server) {
        return TestClient.builder().baseUrl(server.url()).timeSource(time).build();
    }

    @ParameterizedTest
    @CsvSource({"0", "500", "502", "503", "504", "408"})
    void aRepeatedDeleteThatFindsNothingIsDoneIfTheFirstMayHaveArrived(int first) throws Exception {
        try (RawServer server = scripted(first, 404);
                TestClient client = client(server)) {
            client.delete("1");
            assertThat(server.requests).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 425})
    void aRepeatedDeleteThatFindsNothingIsAnErrorIfTheFirstWasTurnedAway(int first) throws Exception {
        try (RawServer server = scripted(first, 404);
                TestClient client = client(server)) {
            assertThatThrownBy(() -> client.delete("1")).isInstanceOfSatisfying(NotFoundException.class, e -> {
                assertThat(e.attempts()).isEqualTo(2);
                assertThat(e.getSuppressed()).singleElement().isInstanceOf(MedialibException.class);
            });
        }
    }

    @Test
    void aDeleteThatFindsNothingAtOnceIsAnError() throws Exception {
        try (RawServer server = scripted(404);
                TestClient client = client(server)) {
            assertThatThrownBy(() -> client.delete("1")).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aRepeatedGetThatFindsNothingIsAnError() throws Exception {
        try (RawServer server = scripted(503, 404);
                TestClient client = client(server)) {
            assertThatThrownBy(() -> client.get("1")).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aFirstAttemptThatMayHaveArrivedCountsEvenIfTheSecondWasTurnedAway() throws Exception {
        try (RawServer server = scripted(503, 429, 404);
                TestClient client = client(server)) {
            client.delete("1");
            assertThat(server.requests).hasSize(3);
        }
    }

    @Test
    void aConflictThatAnswersARepetitionSaysThatItWasDone() throws Exception {
        try (RawServer server = scripted(0, 409);
                TestClient client = client(server)) {
            assertThat(client.createWithKey(Map.of("a", 1)).asString()).isEqualTo("done before");
        }
        try (RawServer server = scripted(409);
                TestClient client = client(server)) {
            assertThatThrownBy(() -> client.createWithKey(Map.of("a", 1))).isInstanceOf(ConflictException.class);
        }
        try (RawServer server = scripted(429, 409);
                TestClient client = client(server)) {
            assertThatThrownBy(() -> client.createWithKey(Map.of("a", 1))).isInstanceOf(ConflictException.class);
        }
    }

    @Test
    void theSameRequestIsSentEachTimeWithTheSameRequestId() throws Exception {
        try (RawServer server = scripted(503, 502, 200);
                TestClient client = client(server)) {
            assertThat(client.createWithKey(Map.of("a", 1)).get("n").asLong()).isEqualTo(3);
            assertThat(server.requests).hasSize(3).allSatisfy(request -> {
                assertThat(request.headers()).isEqualTo(server.requests.get(0).headers());
                assertThat(request.body()).asString().isEqualTo("{\"a\":1}");
            });
        }
    }

    @Test
    void earlierFailuresAreSuppressedExceptionsOfTheLastInTheirOrder() throws Exception {
        try (RawServer server = scripted(429, 0, 503);
                TestClient client = client(server)) {
            ServerException last = catchThrowableOfType(ServerException.class, () -> client.get("1"));
            assertThat(last.attempts()).isEqualTo(3);
            assertThat(last.getSuppressed()).hasSize(2);
            assertThat(last.getSuppressed()[0])
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            e -> assertThat(e.attempts()).isEqualTo(1));
            assertThat(last.getSuppressed()[1])
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.attempts()).isEqualTo(2));
            assertThat(last).hasMessageContaining("attempt 3");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 412, 413, 422, 501, 505, 507})
    void whatDoesNotPassByItselfIsNotRepeated(int status) throws Exception {
        try (RawServer server = scripted(status);
                TestClient client = client(server)) {
            MedialibException error = catchThrowableOfType(MedialibException.class, () -> client.get("1"));
            assertThat(error.attempts()).isEqualTo(1);
            assertThat(error.isRetryable()).isFalse();
            assertThat(server.requests).hasSize(1);
            assertThat(time.sleeps()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | PT2S",
                "2.5 | PT2.5S",
                "Fri, 01 May 2026 12:00:30 GMT | PT30S",
                "60 | PT60S",
                "0 | PT1S",
                "-1 | PT0.2S",
                "NaN | PT0.2S",
                "soon | PT0.2S",
                "'7\r\nRetry-After: 3' | PT7S"
            })
    void theServersWishIsWaitedFor(String retryAfter, Duration wait) throws Exception {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.answering((connection, request) -> {
                    if (count.getAndIncrement() == 0) {
                        connection.answer(503, "{}", "Retry-After: " + retryAfter);
                    } else {
                        connection.ok();
                    }
                });
                TestClient client = client(server)) {
            client.get("1");
            assertThat(time.sleeps()).containsExactly(wait);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"61", "3600", "99999999999999999999", "Fri, 01 May 2026 12:01:01 GMT"})
    void aWishAboveTheCapStopsAtOnceAndIsOnTheException(String retryAfter) throws Exception {
        try (RawServer server = RawServer.answering(
                        (connection, request) -> connection.answer(429, "{}", "Retry-After: " + retryAfter));
                TestClient client = client(server)) {
            RateLimitedException refusal = catchThrowableOfType(RateLimitedException.class, () -> client.get("1"));
            assertThat(refusal.retryAfter()).isGreaterThan(Duration.ofSeconds(60));
            assertThat(refusal.isRetryable()).isTrue();
            assertThat(server.requests).hasSize(1);
            assertThat(time.sleeps()).isEmpty();
        }
    }

    @Test
    void aWishBeyondTheDeadlineStopsAtOnceAndIsOnTheException() throws Exception {
        try (RawServer server =
                        RawServer.answering((connection, request) -> connection.answer(503, "{}", "Retry-After: 10"));
                TestClient client = client(server)) {
            ServerException refusal = catchThrowableOfType(
                    ServerException.class,
                    () -> client.withOptions(o -> o.deadline(Duration.ofSeconds(10)))
                            .get("1"));
            assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(10));
            assertThat(server.requests).hasSize(1);
            assertThat(time.sleeps()).isEmpty();
        }
    }

    @Test
    void aServerInTroubleIsNotBuriedUnderRepetitions() throws Exception {
        try (RawServer server = scripted(503);
                TestClient client = client(server)) {
            for (int i = 0; i < 200; i++) {
                assertThatThrownBy(() -> client.get("1")).isInstanceOf(ServerException.class);
            }
            assertThat(server.requests).hasSize(200 + 35);
        }
    }
}
