package dev.medialib.core.client;

import dev.medialib.core.internal.pipeline.Cancellation;
import dev.medialib.core.internal.pipeline.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only when something sleeps, and chance that always gives the longest wait. */
public final class ManualTime implements TimeSource {
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private volatile long nanos;
    private volatile Instant now = Instant.parse("2026-05-01T12:00:00Z");

    /** Every wait so far. */
    public List<Duration> sleeps() {
        return sleeps;
    }

    public synchronized void pass(Duration time) {
        nanos += time.toNanos();
        now = now.plus(time);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time, Cancellation cancellation) {
        sleeps.add(time);
        pass(time);
    }

    @Override
    public double random() {
        return 1;
    }
}
