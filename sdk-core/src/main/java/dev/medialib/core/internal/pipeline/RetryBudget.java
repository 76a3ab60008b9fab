package dev.medialib.core.internal.pipeline;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limit of a client's retries, which protects a failing server. If most calls fail, the budget is used up and calls fail
 * without a retry. A success adds one, and the cost of a stale connection of its call.
 */
final class RetryBudget {
    static final int CAPACITY = 500;
    /** Of one retry, whatever its reason: 35 retries in a row use up the budget. */
    static final int COST = 14;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    int left() {
        return tokens.get();
    }

    /** Returns false if another call has used the budget since the call of {@link #left}. */
    boolean take(int cost) {
        return tokens.getAndUpdate(left -> left < cost ? left : left - cost) >= cost;
    }

    void payBack(int cost) {
        tokens.getAndUpdate(left -> Math.min(CAPACITY, left + cost));
    }
}
