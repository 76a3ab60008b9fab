package dev.medialib.testkit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Handlers that wait, until they are woken because the server is reset or closed. */
final class Sleepers {
    private static final Duration LONGEST = Duration.ofDays(365);

    private CountDownLatch awake = new CountDownLatch(1);
    private boolean closed;

    /**
     * Waits of one request. They are ended by what happens after the request has come, also between two waits: a handler that has
     * sent a byte and is about to wait would otherwise miss it.
     */
    record Sleeper(CountDownLatch awake) {

        /** Waits. Returns false if the wait was ended early. */
        boolean sleep(Duration time) throws InterruptedException {
            Duration limited = time.compareTo(LONGEST) > 0 ? LONGEST : time;
            return !awake.await(limited.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    synchronized Sleeper sleeper() {
        return new Sleeper(awake);
    }

    synchronized void wake() {
        if (!closed) {
            CountDownLatch sleeping = awake;
            awake = new CountDownLatch(1);
            sleeping.countDown();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        awake.countDown();
    }
}
