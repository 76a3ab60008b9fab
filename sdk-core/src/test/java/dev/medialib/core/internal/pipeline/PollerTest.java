package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.testsupport.VirtualTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PollerTest {
    private final VirtualTime time = new VirtualTime();
    private final Cancellation cancellation = new Cancellation();

    private Poller waiter(Duration limit) {
        return new Poller(Deadline.after(limit, time), time, cancellation);
    }

    private Poller inRealTime() {
        Deadline deadline = Deadline.after(Duration.ofMinutes(1), TimeSource.SYSTEM);
        return new Poller(deadline, TimeSource.SYSTEM, cancellation);
    }

    @Test
    void waitsDoubleFromHalfASecondToTenSeconds() {
        Poller waiter = waiter(Duration.ofMinutes(5));
        for (int i = 0; i < 7; i++) {
            assertThat(waiter.await()).isTrue();
        }
        assertThat(time.sleeps())
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L);
    }

    @Test
    void aWaitThatWouldReachTheLimitIsNotBegun() {
        Poller waiter = waiter(Duration.ofMillis(1500));
        assertThat(waiter.await()).isTrue();
        assertThat(waiter.await()).isFalse();
        assertThat(time.sleeps()).hasSize(1);
        assertThat(waiter.isOver()).isFalse();
        time.pass(Duration.ofSeconds(1));
        assertThat(waiter.isOver()).isTrue();
    }

    @Test
    void aCancellationEndsTheWait() throws Exception {
        Poller waiter = inRealTime();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(waiter::await);
        cancellation.cancel();
        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(CallCancelledException.class);
        assertThatThrownBy(waiter::await).isInstanceOf(CallCancelledException.class);
    }

    @Test
    void anInterruptEndsTheWaitAndStays() {
        Poller waiter = inRealTime();
        Thread.currentThread().interrupt();
        assertThatThrownBy(waiter::await).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
