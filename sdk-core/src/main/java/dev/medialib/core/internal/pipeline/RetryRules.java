package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.RetryInfo.Reason;
import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.pipeline.FailureCause.Kind;
import dev.medialib.core.retry.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether and when a failed attempt is retried: a pure function of what is known. A request that must not arrive twice is
 * retried only when no byte of it was written. Any other request is retried after temporary failures.
 */
final class RetryRules {
    /** Each round finds one closed connection, and a user's pool may hold many of them. */
    static final int MAX_UNSENT_ROUNDS = 200;

    private RetryRules() {}

    /**
     * All that decides.
     *
     * @param attempt the number of the attempt that failed, from 1
     * @param unsentRounds how often this call found a pooled connection closed before anything was written
     * @param repeatedStale whether this call was already repeated because a pooled connection broke
     * @param bodyGone the body can be read only once, and was
     * @param remaining what is left of the deadline; null for no deadline
     * @param budget what is left of the client's retry budget
     * @param chance from 0 to 1
     */
    record Situation(
            Idempotency idempotency,
            FailureCause failure,
            int attempt,
            int unsentRounds,
            boolean repeatedStale,
            boolean bodyGone,
            @Nullable Duration remaining,
            int budget,
            double chance) {}

    /** What to do. */
    sealed interface Decision {}

    /**
     * No more.
     *
     * @param reason for the log
     * @param bodyGone whether there would be another attempt if the body could be read again
     */
    record Stop(String reason, boolean bodyGone) implements Decision {
        Stop(String reason) {
            this(reason, false);
        }
    }

    /**
     * Once more, after a wait.
     *
     * @param cost what it takes from the budget
     * @param counts whether it is an attempt in the policy's sense
     */
    record Retry(Duration delay, int cost, boolean counts, Reason reason) implements Decision {}

    static Decision decide(Situation situation, RetryPolicy policy) {
        FailureCause failure = situation.failure();
        String obstacle = obstacle(situation);
        if (obstacle != null) {
            return new Stop(obstacle);
        }
        boolean free = failure.kind() == Kind.STALE_UNSENT && situation.unsentRounds() < MAX_UNSENT_ROUNDS;
        if (!free && situation.attempt() >= policy.maxAttempts()) {
            return new Stop("attempt " + situation.attempt() + " was the last that the policy allows");
        }
        if (situation.bodyGone()) {
            return new Stop("the body can be read only once", true);
        }
        if (free) {
            return new Retry(Duration.ZERO, 0, false, Reason.STALE_CONNECTION);
        }
        return afterWait(situation, policy);
    }

    /** Why this must not be repeated whatever the policy; null when it may. */
    private static @Nullable String obstacle(Situation situation) {
        FailureCause failure = situation.failure();
        if (failure.kind() == Kind.FINAL || failure.hint() == RetryHint.DO_NOT_RETRY) {
            return "another attempt would end the same way";
        }
        boolean sent = failure.kind() != Kind.NOT_SENT && failure.kind() != Kind.STALE_UNSENT;
        if (sent && !situation.idempotency().mayRepeat()) {
            return "the request was written and must not arrive twice";
        }
        if (failure.kind() == Kind.STATUS && failure.hint() != RetryHint.RETRY && !passesByItself(failure.status())) {
            return "status " + failure.status() + " does not pass by itself";
        }
        return null;
    }

    private static Decision afterWait(Situation situation, RetryPolicy policy) {
        FailureCause failure = situation.failure();
        boolean stale = failure.kind() == Kind.STALE_SENT && !situation.repeatedStale();
        boolean throttled = failure.status() == 429 || failure.retryAfter() != null;
        int cost = throttled ? RetryBudget.THROTTLED_COST : RetryBudget.TRANSIENT_COST;
        if (situation.budget() < cost) {
            return new Stop("the client's retry budget is used up");
        }
        if (stale) {
            return new Retry(Duration.ZERO, cost, true, Reason.STALE_CONNECTION);
        }
        Duration asked = failure.retryAfter();
        if (asked != null && asked.compareTo(policy.maxRetryAfter()) > 0) {
            return new Stop(
                    "the server asks to wait " + asked + ", longer than the policy's " + policy.maxRetryAfter());
        }
        Duration wait = backoff(situation, throttled ? policy.throttledDelay() : policy.baseDelay(), policy.maxDelay());
        if (asked != null && asked.compareTo(wait) > 0) {
            wait = asked;
        }
        if (situation.remaining() != null && wait.compareTo(situation.remaining()) >= 0) {
            return new Stop("the deadline would pass during a wait of " + wait);
        }
        return new Retry(wait, cost, true, throttled ? Reason.THROTTLED : reason(failure.kind()));
    }

    private static Reason reason(Kind kind) {
        return kind == Kind.STATUS ? Reason.STATUS : Reason.CONNECTION;
    }

    /** Full jitter: anything between nothing and the exponential delay, so that clients do not come back together. */
    private static Duration backoff(Situation situation, Duration base, Duration cap) {
        double full = Math.min(seconds(base) * Math.pow(2, situation.attempt() - 1), seconds(cap));
        return Duration.ofNanos(Math.round(full * situation.chance() * 1e9));
    }

    /** Without the overflow of {@link Duration#toNanos}: a policy may name any time. */
    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / 1e9;
    }

    private static boolean passesByItself(int status) {
        return switch (status) {
            case 408, 425, 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }
}
