package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.testsupport.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PollerTest {
    private final VirtualTime time = new VirtualTime();
    private final Cancellation cancellation = new Cancellation();

    private Poller poller(Duration limit) {
        return new Poller(Deadline.after(limit, time), time, cancellation);
    }

    private Poller inRealTime() {
        Deadline deadline = Deadline.after(Duration.ofMinutes(1), TimeSource.SYSTEM);
        return new Poller(deadline, TimeSource.SYSTEM, cancellation);
    }

    private static DeadlineExceededException late(Throwable cause) {
        return new DeadlineExceededException("not ready", null, cause);
    }

    /** Gives a result the {@code n}th time. */
    private static Supplier<String> readyAt(int n) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.incrementAndGet() == n ? "ready" : null;
    }

    @Test
    void waitsDoubleFromHalfASecondToTenSeconds() {
        assertThat(poller(Duration.ofMinutes(5)).until(readyAt(8), PollerTest::late))
                .isEqualTo("ready");
        assertThat(time.sleeps())
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L);
    }

    @Test
    void whatIsReadyAtOnceIsNotWaitedFor() {
        assertThat(poller(Duration.ofMillis(1)).until(readyAt(1), PollerTest::late))
                .isEqualTo("ready");
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aWaitThatWouldReachTheLimitIsNotBegun() {
        assertThatThrownBy(() -> poller(Duration.ofMillis(1500)).until(readyAt(3), PollerTest::late))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("not ready")
                .hasNoCause();
        assertThat(time.sleeps()).hasSize(1);
    }

    @Test
    void aRequestThatTheLimitCutOffIsTheCause() {
        DeadlineExceededException cut = new DeadlineExceededException("cut off", null, null);
        assertThatThrownBy(() -> poller(Duration.ofSeconds(1))
                        .until(
                                () -> {
                                    time.pass(Duration.ofSeconds(2));
                                    throw cut;
                                },
                                PollerTest::late))
                .hasMessage("not ready")
                .hasCause(cut);
    }

    @Test
    void aRequestThatAnotherDeadlineCutOffIsNotHidden() {
        DeadlineExceededException cut = new DeadlineExceededException("cut off", null, null);
        assertThatThrownBy(() -> poller(Duration.ofSeconds(1))
                        .until(
                                () -> {
                                    throw cut;
                                },
                                PollerTest::late))
                .isSameAs(cut);
    }

    @Test
    void aCancellationEndsTheWait() {
        Poller poller = inRealTime();
        CompletableFuture<String> waiting =
                CompletableFuture.supplyAsync(() -> poller.until(readyAt(0), PollerTest::late));
        cancellation.cancel();
        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CallCancelledException.class);
        assertThatThrownBy(() -> poller.until(readyAt(0), PollerTest::late)).isInstanceOf(CallCancelledException.class);
    }

    @Test
    void anInterruptEndsTheWaitAndStays() {
        Poller poller = inRealTime();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> poller.until(readyAt(0), PollerTest::late))
                .isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
