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

/** Cancellation flag, with the actions that stop running work. */
public final class Cancellation {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");

    private final @Nullable Cancellation parent;
    private final Set<Runnable> actions = new LinkedHashSet<>();
    private volatile boolean cancelled;

    public Cancellation() {
        this.parent = null;
    }

    /** Creates a cancellation that is cancelled by itself, or together with {@code parent}. */
    Cancellation(Cancellation parent) {
        this.parent = parent;
    }

    /** Ends the interest in being cancelled. */
    public interface Registration {
        void end();
    }

    /**
     * Runs {@code action} when this is cancelled, or immediately if it is already cancelled. The action runs twice if a parent
     * is cancelled as well. After the registration has ended, the action does not run and will not run, because a late
     * interrupt would affect the next task of its thread.
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

    /** An exception of one action, such as of a user's event listener, must not prevent the other actions. */
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
