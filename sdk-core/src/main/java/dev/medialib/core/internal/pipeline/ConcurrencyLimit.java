package dev.medialib.core.internal.pipeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Limit of the concurrent requests of {@link TransportStage}. The call that has waited longest is next. */
final class ConcurrencyLimit {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int free;

    /** @param max at least 1; the largest integer for no limit */
    ConcurrencyLimit(int max) {
        this.free = max;
    }

    /**
     * Waits for a place.
     *
     * @return an action that releases the place; running it again has no effect
     * @throws TimeoutException if the deadline ends first
     * @throws CancellationException if the call is cancelled first
     */
    Runnable enter(Deadline deadline, Cancellation cancellation) throws InterruptedException, TimeoutException {
        CompletableFuture<Void> place = null;
        lock.lock();
        try {
            if (free > 0) {
                free--;
            } else {
                place = new CompletableFuture<>();
                waiting.add(place);
            }
        } finally {
            lock.unlock();
        }
        if (place != null) {
            await(place, deadline, cancellation);
        }
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                leave();
            }
        };
    }

    private void await(CompletableFuture<Void> place, Deadline deadline, Cancellation cancellation)
            throws InterruptedException, TimeoutException {
        Cancellation.Registration registration = cancellation.onCancel(() -> place.cancel(false));
        boolean entered = false;
        try {
            Duration left = deadline.remaining();
            if (left == null) {
                place.get();
            } else {
                place.get(left.toNanos(), TimeUnit.NANOSECONDS);
            }
            entered = true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a free request slot failed unexpectedly", e);
        } finally {
            registration.end();
            // granted at the moment when the wait ended: the next call gets it
            if (!entered && !place.cancel(false) && !place.isCancelled()) {
                leave();
            }
        }
    }

    private void leave() {
        while (true) {
            CompletableFuture<Void> next;
            lock.lock();
            try {
                next = waiting.poll();
                if (next == null) {
                    free++;
                    return;
                }
            } finally {
                lock.unlock();
            }
            if (next.complete(null)) {
                return;
            }
        }
    }
}
