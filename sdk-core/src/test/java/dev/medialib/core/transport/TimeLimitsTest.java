package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.testsupport.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class TimeLimitsTest {
    private static final Duration BRIEF = Duration.ofMillis(100);

    /** Where a server stops doing anything. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Stall {
        BEFORE_READING(connection -> connection.stall()),
        IN_THE_REQUEST(connection -> {
            connection.readHead();
            connection.stall();
        }),
        BEFORE_THE_ANSWER(connection -> {
            connection.read();
            connection.stall();
        }),
        IN_THE_HEAD(connection -> {
            connection.read();
            connection.write("HTTP/1.1 200 OK\r\nContent-");
            connection.stall();
        }),
        IN_THE_BODY(connection -> {
            connection.read();
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\"");
            connection.stall();
        }),
        BEFORE_THE_END(connection -> {
            connection.read();
            connection.write("HTTP/1.1 200 OK\r\n\r\n{\"a\":1}");
            connection.stall();
        }),
        IN_AN_ERROR(connection -> {
            connection.read();
            connection.write("HTTP/1.1 404 No\r\nContent-Length: 9\r\n\r\n{\"a\"");
            connection.stall();
        });

        private final RawServer.Script script;

        Stall(RawServer.Script script) {
            this.script = script;
        }
    }

    /** A byte at a time, faster than the idle timeout and slower than any patience. */
    private static void drip(RawServer.Connection connection) throws IOException, InterruptedException {
        connection.read();
        connection.write("HTTP/1.1 200 OK\r\n\r\n");
        while (true) {
            connection.write(" ");
            connection.pause(Duration.ofMillis(10));
        }
    }

    /** The first call of all loads classes, which takes longer than these limits. */
    @BeforeAll
    static void warmUp() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = client(server)) {
            client.create(Map.of("a", 1));
        }
    }

    private static TestClient client(RawServer server) {
        return Clients.at(server.url()).timeSource(TimeSource.SYSTEM).build();
    }

    @ParameterizedTest
    @EnumSource(Stall.class)
    void theDeadlineEndsAStallWhereverItIs(Stall stall) throws Exception {
        try (RawServer server = RawServer.of(stall.script);
                TestClient client = client(server)) {
            DeadlineExceededException read = catchThrowableOfType(
                    DeadlineExceededException.class,
                    () -> client.withOptions(o -> o.deadline(BRIEF)).get("1"));
            assertThat(read.attempts()).isEqualTo(1);
            assertThat(read.outcomeUnknown()).isFalse();
            assertThat(read.isRetryable()).isTrue();
            DeadlineExceededException change = catchThrowableOfType(
                    DeadlineExceededException.class,
                    () -> client.withOptions(o -> o.deadline(BRIEF)).create(Map.of()));
            assertThat(change.outcomeUnknown()).isTrue();
            assertThat(change.isRetryable()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Stall.class)
    void theAttemptTimeoutEndsAnAttemptAndAReadIsRepeated(Stall stall) throws Exception {
        try (RawServer server = RawServer.of(stall.script);
                TestClient client = Clients.of(server)) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> client.withOptions(o -> o.attemptTimeout(BRIEF).retries(1))
                            .get("1"));
            assertThat(failure).hasMessageContaining("attempt timeout of PT0.1S");
            assertThat(failure.attempts()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Stall.class, names = "IN_AN_ERROR", mode = EnumSource.Mode.EXCLUDE)
    void theIdleTimeoutEndsAnAttemptAndAReadIsRepeated(Stall stall) throws Exception {
        try (RawServer server = RawServer.of(stall.script);
                TestClient client = Clients.of(server)) {
            TestClient impatient = client.withOptions(o -> o.idleTimeout(BRIEF).retries(1));
            TransportException read = catchThrowableOfType(TransportException.class, () -> impatient.get("1"));
            assertThat(read.attempts()).isEqualTo(2);
            MedialibException change =
                    catchThrowableOfType(TransportException.class, () -> impatient.create(Map.of("a", 1)));
            assertThat(change.attempts()).isEqualTo(1);
            assertThat(change.outcomeUnknown()).isTrue();
        }
    }

    @Test
    void anErrorWhoseBodyStallsUntilTheIdleTimeoutIsStillThatError() throws Exception {
        try (RawServer server = RawServer.of(Stall.IN_AN_ERROR.script);
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(
                            () -> client.withOptions(o -> o.idleTimeout(BRIEF)).get("1"))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void anAnswerThatDripsIsStoppedByTheDeadline() throws Exception {
        try (RawServer server = RawServer.of(TimeLimitsTest::drip);
                TestClient client = client(server)) {
            assertThatThrownBy(() -> client.withOptions(
                                    o -> o.idleTimeout(Duration.ofSeconds(5)).deadline(Duration.ofMillis(300)))
                            .get("1"))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("PT0.3S");
        }
    }

    @Test
    void aRequestThatTheServerDoesNotReadIsStoppedByTheDeadline() throws Exception {
        try (RawServer server = RawServer.of(RawServer.Connection::stall);
                TestClient client = client(server)) {
            Content large = Content.of(new byte[32 * 1024 * 1024]);
            assertThatThrownBy(() -> client.withOptions(o -> o.deadline(Duration.ofMillis(300)))
                            .upload(large, p -> {}, true))
                    .isInstanceOf(DeadlineExceededException.class);
        }
    }

    @Test
    void theDeadlineCoversTheAttemptsAndTheWaitsTogether() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.answer(503, "{}"));
                TestClient client = client(server)) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> client.withOptions(o -> o.retries(1000).deadline(Duration.ofMillis(700)))
                            .get("1"))
                    .isInstanceOf(MedialibException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
        }
    }

    @Test
    void absurdlyLongLimitsAreNoLimits() throws Exception {
        Duration ages = Duration.ofSeconds(Long.MAX_VALUE);
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = Clients.at(server.url())
                        .timeSource(TimeSource.SYSTEM)
                        .connectTimeout(ages)
                        .options(o -> o.idleTimeout(ages))
                        .build()) {
            TestClient patient = client.withOptions(
                    o -> o.attemptTimeout(ages).deadline(ages).idleTimeout(ages));
            assertThat(patient.get("1").has("ok")).isTrue();
        }
    }

    @Test
    void aDeadlineThatPassesBeforeTheFirstRequestCountsNoAttempt() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.ok());
                TestClient client = client(server)) {
            DeadlineExceededException over = catchThrowableOfType(
                    DeadlineExceededException.class,
                    () -> client.withOptions(o -> o.deadline(Duration.ofNanos(1)))
                            .get("1"));
            assertThat(over.attempts()).isZero();
            assertThat(server.requests).isEmpty();
        }
    }
}
