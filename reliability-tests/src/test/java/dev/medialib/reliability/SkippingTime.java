package dev.medialib.reliability;

import dev.medialib.core.internal.pipeline.Cancellation;
import dev.medialib.core.internal.pipeline.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Real time, except that delays between attempts and polls pass at once. */
final class SkippingTime implements TimeSource {
    private final List<Duration> sleeps = new ArrayList<>();
    private long skipped;
    private Runnable duringDelay = () -> {};
    private boolean real;
    private final boolean stands;

    /** @param stands whether no time passes at all, except by delays: a slow machine must not make a connection old */
    SkippingTime(boolean stands) {
        this.stands = stands;
    }

    /** Lets the next delays take their real time, and runs {@code action} when they begin. */
    synchronized void duringDelays(Runnable action) {
        duringDelay = action;
        real = true;
    }

    synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    @Override
    public synchronized long nanoTime() {
        return (stands ? 0 : System.nanoTime()) + skipped;
    }

    @Override
    public synchronized Instant now() {
        return Instant.now().plusNanos(skipped);
    }

    @Override
    public void sleep(Duration time, Cancellation cancellation) throws InterruptedException {
        boolean wait;
        Runnable action;
        synchronized (this) {
            sleeps.add(time);
            action = duringDelay;
            wait = real;
            if (!wait) {
                skipped += time.toNanos();
            }
        }
        action.run();
        if (wait) {
            TimeSource.SYSTEM.sleep(time, cancellation);
        }
    }

    /** The longest delay that full jitter allows. */
    @Override
    public double random() {
        return 1;
    }
}
