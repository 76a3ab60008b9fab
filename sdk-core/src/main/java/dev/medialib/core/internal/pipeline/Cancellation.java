package dev.medialib.core.internal.pipeline;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether to stop, and what to do to make that happen at once. */
public final class Cancellation {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");

    private final @Nullable Cancellation parent;
    private final Set<Runnable> actions = new LinkedHashSet<>();
    private volatile boolean cancelled;

    public Cancellation() {
        this.parent = null;
    }

    /** Cancelled whenever {@code parent} is, and by itself. */
    Cancellation(Cancellation parent) {
        this.parent = parent;
    }

    /** Ends the interest in being cancelled. */
    public interface Registration {
        void end();
    }

    /**
     * Runs {@code action} when this is cancelled, at once if that has happened; twice, should a parent be cancelled as well. Once
     * the registration has ended, the action is neither running nor will it run: a late interrupt would hit whatever its thread
     * does next.
     */
    public Registration onCancel(Runnable action) {
        Registration own = register(action);
        if (parent == null) {
            return own;
        }
        Registration inherited = parent.onCancel(action);
        return () -> {
            own.end();
            inherited.end();
        };
    }

    private Registration register(Runnable action) {
        synchronized (actions) {
            if (!cancelled) {
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
            if (cancelled) {
                return;
            }
            cancelled = true;
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
        return cancelled || (parent != null && parent.isCancelled());
    }

    /** Waits for {@code time}, or less if cancelled meanwhile. */
    void await(Duration time) throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        Registration registration = onCancel(stop::countDown);
        try {
            var unused = stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            registration.end();
        }
    }
}
