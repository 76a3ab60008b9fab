package dev.medialib.testkit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Handlers that wait, until they are woken because the server is reset or closed. */
final class Sleepers {
    private CountDownLatch awake = new CountDownLatch(1);
    private boolean closed;

    /**
     * Waits of one request. They are ended by what happens after the request has come, also between two waits: a handler that has
     * sent a byte and is about to wait would otherwise miss it.
     */
    record Sleeper(CountDownLatch awake) {

        /** Waits. Returns false if the wait was ended early, also when the server is closed and the time is zero. */
        boolean sleep(Duration time) throws InterruptedException {
            return !awake.await(time.toNanos(), TimeUnit.NANOSECONDS);
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

    synchronized void close() {
        closed = true;
        awake.countDown();
    }
}
