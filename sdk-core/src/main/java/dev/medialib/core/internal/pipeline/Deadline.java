package dev.medialib.core.internal.pipeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A point in time until which something must be done, or no such point. */
public final class Deadline {
    /** Longer than this is no deadline: nanoseconds since the start would overflow. */
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

    /** The whole time that was given; null for no limit. */
    public @Nullable Duration limit() {
        return limit;
    }

    /** What is left, never negative; null for no limit. */
    public @Nullable Duration remaining() {
        if (limit == null) {
            return null;
        }
        Duration left = limit.minusNanos(time.nanoTime() - startNanos);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whichever ends first. */
    Deadline orEarlier(Deadline other) {
        Duration mine = remaining();
        Duration others = other.remaining();
        return others == null || (mine != null && mine.compareTo(others) <= 0) ? this : other;
    }

    public boolean isOver() {
        Duration left = remaining();
        return left != null && left.isZero();
    }

    /** Whether {@code time} from now is still before it. */
    public boolean allows(Duration time) {
        Duration left = remaining();
        return left == null || time.compareTo(left) < 0;
    }
}
