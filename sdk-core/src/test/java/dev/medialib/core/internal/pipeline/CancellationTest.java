package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CancellationTest {
    private final Cancellation cancellation = new Cancellation();

    @Test
    void eachActionRunsOnceHoweverOftenItIsCancelled() {
        AtomicInteger before = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();
        cancellation.onCancel(before::incrementAndGet);
        assertThat(cancellation.isCancelled()).isFalse();
        cancellation.cancel();
        cancellation.cancel();
        cancellation.onCancel(after::incrementAndGet);
        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(before).hasValue(1);
        assertThat(after).hasValue(1);
    }

    @Test
    void anEndedRegistrationIsForgotten() {
        AtomicInteger runs = new AtomicInteger();
        Cancellation.Registration registration = cancellation.onCancel(runs::incrementAndGet);
        registration.end();
        registration.end();
        cancellation.cancel();
        registration.end();
        assertThat(runs).hasValue(0);
    }

    @Test
    void aFollowerIsCancelledWithItsParentButNotTheOtherWayRound() {
        Cancellation follower = new Cancellation(cancellation);
        Cancellation independent = new Cancellation(cancellation);
        independent.cancel();
        assertThat(cancellation.isCancelled()).isFalse();
        assertThat(follower.isCancelled()).isFalse();
        cancellation.cancel();
        assertThat(follower.isCancelled()).isTrue();
    }

    @Test
    void anActionThatThrowsOrEndsRegistrationsDoesNotKeepTheOthersFromRunning() {
        AtomicInteger runs = new AtomicInteger();
        AtomicReference<Cancellation.Registration> other = new AtomicReference<>();
        cancellation.onCancel(() -> {
            throw new IllegalStateException("an event listener of the user's");
        });
        cancellation.onCancel(() -> other.get().end());
        other.set(cancellation.onCancel(runs::incrementAndGet));
        cancellation.onCancel(runs::incrementAndGet);
        cancellation.cancel();
        assertThat(runs.get()).isGreaterThanOrEqualTo(1);
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void endWaitsForAnActionThatIsRunning() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Cancellation.Registration registration = cancellation.onCancel(() -> {
            running.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            finished.set(true);
        });
        Thread canceller = new Thread(cancellation::cancel);
        canceller.start();
        running.await();
        AtomicBoolean finishedAtEnd = new AtomicBoolean();
        Thread ender = new Thread(() -> {
            registration.end();
            finishedAtEnd.set(finished.get());
        });
        ender.start();
        Awaitility.await().until(() -> ender.getState() == Thread.State.BLOCKED);
        release.countDown();
        ender.join();
        canceller.join();
        assertThat(finishedAtEnd).isTrue();
    }

    @Test
    void noInterruptArrivesAfterTheRegistrationHasEnded() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        AtomicInteger late = new AtomicInteger();
        for (int i = 0; i < 500; i++) {
            Cancellation each = new Cancellation();
            Thread worker = Thread.currentThread();
            Cancellation.Registration registration = each.onCancel(worker::interrupt);
            Thread canceller = new Thread(() -> {
                awaitQuietly(start);
                each.cancel();
            });
            canceller.start();
            awaitQuietly(start);
            registration.end();
            Thread.interrupted();
            joinUninterrupted(canceller, late);
        }
        assertThat(late).hasValue(0);
    }

    private static void awaitQuietly(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.BrokenBarrierException
                | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static void joinUninterrupted(Thread thread, AtomicInteger interrupts) throws InterruptedException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            interrupts.incrementAndGet();
            thread.join();
        }
    }

    @Test
    void aWaitEndsWithTheCancellation() throws Exception {
        Thread waiting = new Thread(() -> {
            try {
                TimeSource.SYSTEM.sleep(Duration.ofHours(1), cancellation);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        waiting.start();
        Awaitility.await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        cancellation.cancel();
        waiting.join(5000);
        assertThat(waiting.isAlive()).isFalse();
    }
}
