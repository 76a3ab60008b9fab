package dev.medialib.core.internal.pipeline;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a client may spend on repetitions, so that a server in trouble is not buried under them: when most calls fail, the
 * bucket runs dry and calls fail at once. A success pays back one, and what its call was charged for a stale connection.
 */
final class RetryBudget {
    static final int CAPACITY = 500;
    static final int TRANSIENT_COST = 14;
    static final int THROTTLED_COST = 5;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    int left() {
        return tokens.get();
    }

    /** False when another call has taken it since {@link #left} was asked. */
    boolean take(int cost) {
        return tokens.getAndUpdate(left -> left < cost ? left : left - cost) >= cost;
    }

    void payBack(int cost) {
        tokens.getAndUpdate(left -> Math.min(CAPACITY, left + cost));
    }
}
