package dev.medialib.testsupport;

import dev.medialib.core.internal.pipeline.Cancellation;
import dev.medialib.core.internal.pipeline.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only when something sleeps or a test says so, and chance that always gives the longest wait. */
public final class VirtualTime implements TimeSource {
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private long nanos;
    private Instant now = Instant.parse("2026-05-01T12:00:00Z");

    /** Every wait so far, in the order in which they began. */
    public List<Duration> sleeps() {
        return sleeps;
    }

    /** The sum of all waits so far, without what a test let pass. */
    public Duration slept() {
        return sleeps.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Lets time pass for the counter and the clock alike. */
    public synchronized void pass(Duration time) {
        nanos += time.toNanos();
        now = now.plus(time);
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time, Cancellation cancellation) {
        sleeps.add(time);
        pass(time);
    }

    @Override
    public double random() {
        return 1;
    }
}
