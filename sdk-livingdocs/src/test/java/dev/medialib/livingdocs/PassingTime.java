package dev.medialib.livingdocs;

import dev.medialib.core.internal.pipeline.Cancellation;
import dev.medialib.core.internal.pipeline.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only when something waits, and chance that always gives the longest wait. */
final class PassingTime implements TimeSource {
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private long nanos;

    /** Every wait so far. */
    List<Duration> waits() {
        return waits;
    }

    Duration waited() {
        return waits.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public synchronized Instant now() {
        return Instant.parse("2026-05-01T12:00:00Z").plusNanos(nanos);
    }

    @Override
    public synchronized void sleep(Duration time, Cancellation cancellation) {
        waits.add(time);
        nanos += time.toNanos();
    }

    @Override
    public double random() {
        return 1;
    }
}
