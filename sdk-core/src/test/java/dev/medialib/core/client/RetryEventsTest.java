package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.AttemptResult;
import dev.medialib.core.call.CallResult;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.call.RetryInfo;
import dev.medialib.core.call.RetryInfo.Reason;
import dev.medialib.testsupport.RawServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a listener is told of the wait before a retry. */
class RetryEventsTest extends ServedTest {
    private final Recorder recorder = new Recorder();
    private TestClient observed;

    @BeforeEach
    void observe() {
        observed = builder().timeSource(time).listener(recorder).build();
    }

    @AfterEach
    void close() {
        observed.close();
    }

    private RetryInfo onlyRetry() {
        assertThat(recorder.events(RetryInfo.class)).hasSize(1);
        return recorder.events(RetryInfo.class).get(0);
    }

    @Test
    void anErrorStatusIsRetriedAfterTheDelayThatIsTold() {
        enqueue(500, "");
        enqueue(200, "{}");
        observed.get("1");
        RetryInfo retry = onlyRetry();
        assertThat(retry.reason()).isEqualTo(Reason.STATUS);
        assertThat(retry.failedAttempt()).isEqualTo(1);
        assertThat(time.sleeps()).containsExactly(retry.delay());
        assertThat(retry.error())
                .isSameAs(recorder.events(AttemptResult.class).get(0).error());
    }

    @Test
    void aThrottledAttemptIsToldWithTheServersDelay() {
        enqueue(429, "", "Retry-After", "9");
        enqueue(200, "{}");
        observed.get("1");
        assertThat(onlyRetry().reason()).isEqualTo(Reason.THROTTLED);
        assertThat(onlyRetry().delay()).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void aBrokenConnectionIsToldAsSuch() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        enqueue(200, "{}");
        observed.get("1");
        assertThat(onlyRetry().reason()).isEqualTo(Reason.CONNECTION);
    }

    @Test
    void aStaleConnectionIsRetriedAtOnce() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        try (RawServer closing = RawServer.answering((connection, request) -> {
                    if (answered.getAndIncrement() == 1) {
                        connection.socket.close();
                    } else {
                        connection.ok();
                    }
                });
                TestClient pooled = TestClient.builder()
                        .baseUrl(closing.url())
                        .timeSource(time)
                        .listener(recorder)
                        .build()) {
            pooled.get("1");
            pooled.get("2");
        }
        assertThat(onlyRetry().reason()).isEqualTo(Reason.STALE_CONNECTION);
        assertThat(onlyRetry().delay()).isZero();
    }

    @Test
    void theLastAttemptIsFollowedByNoRetry() {
        enqueue(503, "");
        enqueue(503, "");
        enqueue(503, "");
        assertThatThrownBy(() -> observed.get("1")).isInstanceOf(MedialibException.class);
        assertThat(recorder.events(RetryInfo.class))
                .extracting(RetryInfo::failedAttempt)
                .containsExactly(1, 2);
        assertThat(recorder.events(CallResult.class).get(0).attempts()).isEqualTo(3);
    }

    @Test
    void whatIsNotRetriedHasNoSuchEvent() {
        enqueue(503, "");
        assertThatThrownBy(() -> observed.create("x")).isInstanceOf(MedialibException.class);
        assertThat(recorder.events(RetryInfo.class)).isEmpty();
    }
}
