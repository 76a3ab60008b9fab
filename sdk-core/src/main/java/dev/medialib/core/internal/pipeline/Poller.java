package dev.medialib.core.internal.pipeline;

import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.DeadlineExceededException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits between polls of work that the server does, with growing delays. */
final class Poller {
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

    /**
     * Polls until there is a result.
     *
     * @param ask returns null while there is no result
     * @param late creates the exception for an exceeded limit, from the failure of the last request if the limit ended it,
     *     otherwise from null
     * @throws CallCancelledException if the asynchronous block of this poller was cancelled, or the client was closed
     * @throws CallInterruptedException if the thread was interrupted
     */
    <T> T until(
            Supplier<@Nullable T> ask, Function<@Nullable DeadlineExceededException, DeadlineExceededException> late) {
        while (true) {
            try {
                T result = ask.get();
                if (result != null) {
                    return result;
                }
            } catch (DeadlineExceededException e) {
                throw deadline.isOver() ? late.apply(e) : e;
            }
            if (!await()) {
                throw late.apply(null);
            }
        }
    }

    /**
     * Waits. Returns false immediately if the deadline would pass before the next poll.
     *
     * @throws CallCancelledException if the asynchronous block of this poller was cancelled, or the client was closed
     * @throws CallInterruptedException if the thread was interrupted
     */
    boolean await() {
        if (!deadline.allows(next)) {
            return false;
        }
        try {
            time.sleep(next, cancellation);
        } catch (InterruptedException e) {
            if (!cancellation.isCancelled()) {
                Thread.currentThread().interrupt();
                throw new CallInterruptedException(
                        "the thread was interrupted while it waited for the next poll", null, e);
            }
        }
        if (cancellation.isCancelled()) {
            throw new CallCancelledException("the call was cancelled while it waited for the next poll", null, null);
        }
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : doubled;
        return true;
    }
}
