package dev.medialib.core.internal.pipeline;

import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import java.time.Duration;

/** Waits between looks at something that the server is working on, at first briefly, then longer. */
public final class Poller {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final Deadline deadline;
    private final TimeSource time;
    private final Cancellation cancellation;
    private Duration next = FIRST;

    Poller(Deadline deadline, TimeSource time, Cancellation cancellation) {
        this.deadline = deadline;
        this.time = time;
        this.cancellation = cancellation;
    }

    /** Whether the time is used up. */
    public boolean isOver() {
        return deadline.isOver();
    }

    /**
     * Waits. False, at once, when the deadline would pass before another look.
     *
     * @throws CallCancelledException when the block that this belongs to, or the client, was ended
     * @throws CallInterruptedException when the thread was interrupted
     */
    public boolean await() {
        if (!deadline.allows(next)) {
            return false;
        }
        try {
            time.sleep(next, cancellation);
        } catch (InterruptedException e) {
            if (!cancellation.isCancelled()) {
                Thread.currentThread().interrupt();
                throw new CallInterruptedException("interrupted while waiting", null, e);
            }
        }
        if (cancellation.isCancelled()) {
            throw new CallCancelledException("cancelled while waiting", null, null);
        }
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : doubled;
        return true;
    }
}
