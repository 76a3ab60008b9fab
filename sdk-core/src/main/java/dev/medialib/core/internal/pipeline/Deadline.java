package dev.medialib.core.internal.pipeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A point in time at which a call must have ended, or no limit. */
public final class Deadline {
    /** A longer deadline means no limit, because nanoseconds since the start would overflow. */
    static final Duration ENDLESS = Duration.ofDays(365L * 100);

    private final TimeSource time;
    private final @Nullable Duration limit;
    private final long startNanos;

    private Deadline(TimeSource time, @Nullable Duration limit) {
        this.time = time;
        this.limit = limit == null || limit.compareTo(ENDLESS) > 0 ? null : limit;
        this.startNanos = time.nanoTime();
    }

    public static Deadline after(@Nullable Duration limit, TimeSource time) {
        return new Deadline(time, limit);
    }

    /** The original time limit; null for no limit. */
    public @Nullable Duration limit() {
        return limit;
    }

    /** The remaining time, never negative; null for no limit. */
    public @Nullable Duration remaining() {
        if (limit == null) {
            return null;
        }
        Duration left = limit.minusNanos(time.nanoTime() - startNanos);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Returns the earlier of two deadlines. */
    Deadline orEarlier(Deadline other) {
        Duration mine = remaining();
        Duration others = other.remaining();
        return others == null || (mine != null && mine.compareTo(others) <= 0) ? this : other;
    }

    public boolean isOver() {
        Duration left = remaining();
        return left != null && left.isZero();
    }

    /** Whether the deadline is later than {@code time} from now. */
    public boolean allows(Duration time) {
        Duration left = remaining();
        return left == null || time.compareTo(left) < 0;
    }
}
