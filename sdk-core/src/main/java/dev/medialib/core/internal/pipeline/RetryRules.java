package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.RetryInfo.Reason;
import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.pipeline.FailureCause.Kind;
import dev.medialib.core.retry.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether and when a failed attempt is retried: a pure function of the situation. A request that must not arrive twice
 * is retried only when no byte of it was written. Any other request is retried after temporary failures.
 */
final class RetryRules {
    /** Each round finds one closed connection, and a user's pool may contain many of them. */
    static final int MAX_UNSENT_ROUNDS = 200;

    private RetryRules() {}

    /**
     * The input of the decision.
     *
     * @param attempt the number of the attempt that failed, from 1
     * @param unsentRounds how often this call found a pooled connection closed before anything was written
     * @param repeatedStale whether this call was already repeated because a pooled connection broke
     * @param bodyGone whether the body was already read and cannot be read again
     * @param remaining the rest of the deadline; null for no deadline
     * @param budget the rest of the client's retry budget
     * @param chance a random number from 0 to 1
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

    /** The decision about a retry. */
    sealed interface Decision {}

    /**
     * No retry.
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
     * A retry after a delay.
     *
     * @param cost the cost in the retry budget
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

    /** The reason why the call must not be retried with any policy; null if it can be retried. */
    private static @Nullable String obstacle(Situation situation) {
        FailureCause failure = situation.failure();
        if (failure.kind() == Kind.FINAL || failure.hint() == RetryHint.DO_NOT_RETRY) {
            return "another attempt would fail in the same way";
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
        int cost = RetryBudget.COST;
        if (situation.budget() < cost) {
            return new Stop("the client's retry budget is used up");
        }
        if (stale) {
            return new Retry(Duration.ZERO, cost, true, Reason.STALE_CONNECTION);
        }
        Duration asked = failure.retryAfter();
        if (asked != null && asked.compareTo(policy.maxRetryAfter()) > 0) {
            return new Stop(
                    "the server requires a wait of " + asked + ", longer than the policy's " + policy.maxRetryAfter());
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

    /** Full jitter: a random time up to the exponential delay, so that clients do not retry at the same time. */
    private static Duration backoff(Situation situation, Duration base, Duration cap) {
        double full = Math.min(seconds(base) * Math.pow(2, situation.attempt() - 1), seconds(cap));
        return Duration.ofNanos(Math.round(full * situation.chance() * 1e9));
    }

    /** Avoids the overflow of {@link Duration#toNanos}, because a policy may have any duration. */
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
