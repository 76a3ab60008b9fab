package dev.medialib.core.internal.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Time and random numbers, which tests replace. */
public interface TimeSource {
    TimeSource SYSTEM = new TimeSource() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Clock.systemUTC().instant();
        }

        @Override
        public void sleep(Duration time, Cancellation cancellation) throws InterruptedException {
            cancellation.await(time);
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    /** For durations: does not jump when the clock is set. */
    long nanoTime();

    /** For times that servers send. */
    Instant now();

    /** Returns after {@code time}, or as soon as {@code cancellation} is cancelled. */
    void sleep(Duration time, Cancellation cancellation) throws InterruptedException;

    /** From 0 to 1. */
    double random();
}
