package dev.medialib.core.internal.pipeline;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether to stop, and what to do to make that happen at once. */
public final class Cancellation {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Set<Runnable> actions = new LinkedHashSet<>();

    /** Ends the interest in being cancelled. */
    public interface Registration {
        void end();
    }

    /** Cancelled whenever {@code parent} is. The registration ends that. */
    public Registration follow(Cancellation parent) {
        return parent.onCancel(this::cancel);
    }

    /**
     * Runs {@code action} when cancelled, at once if that has happened. Once the registration has ended, the action is neither
     * running nor will it run: a late interrupt would hit whatever its thread does next.
     */
    public Registration onCancel(Runnable action) {
        synchronized (actions) {
            if (cancelled.getCount() > 0) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        run(action);
        return () -> {};
    }

    private void remove(Runnable action) {
        synchronized (actions) {
            actions.remove(action);
        }
    }

    public void cancel() {
        synchronized (actions) {
            if (cancelled.getCount() == 0) {
                return;
            }
            cancelled.countDown();
            List.copyOf(actions).forEach(Cancellation::run);
            actions.clear();
        }
    }

    /** What one action throws, such as a user's event listener, must not keep the others from being stopped. */
    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            log.warn("stopping a call failed", e);
        }
    }

    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /** Waits for {@code time}, or less if cancelled meanwhile. */
    void await(Duration time) throws InterruptedException {
        cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
