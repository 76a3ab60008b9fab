package dev.medialib.core.retry;

import java.time.Duration;

/**
 * The number of attempts of a call and the delays between them. The policy does not decide whether a call may be retried: reads
 * and calls that are repeatable by contract may be retried, other calls only if the server cannot have received them.
 *
 * <p>The delay before attempt <i>n</i>+1 is a random time up to {@code baseDelay · 2ⁿ⁻¹}, at most {@code maxDelay}, and at least
 * the server's {@code Retry-After}.
 *
 * @param maxAttempts the maximum number of requests, including the first one; 1 means no retries
 * @param baseDelay the base of the delay after an error
 * @param throttledDelay the base of the delay after the server has throttled the client
 * @param maxDelay the maximum random delay
 * @param maxRetryAfter the maximum {@code Retry-After}; for a longer one the call fails at once, and its exception contains the
 *     time
 */
public record RetryPolicy(
        int maxAttempts, Duration baseDelay, Duration throttledDelay, Duration maxDelay, Duration maxRetryAfter) {

    private static final RetryPolicy DEFAULTS = new RetryPolicy(
            3, Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(60));

    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, not " + maxAttempts);
        }
        requireNotNegative("baseDelay", baseDelay);
        requireNotNegative("throttledDelay", throttledDelay);
        requireNotNegative("maxDelay", maxDelay);
        requireNotNegative("maxRetryAfter", maxRetryAfter);
    }

    /**
     * Returns the default policy: 3 attempts, 200 ms, 1 s when throttled, at most 8 s, and a {@code Retry-After} of up to 60 s.
     */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** Returns a policy with one attempt. */
    public static RetryPolicy none() {
        return DEFAULTS.withMaxAttempts(1);
    }

    /** Returns a copy with another maximum number of attempts. */
    public RetryPolicy withMaxAttempts(int attempts) {
        return new RetryPolicy(attempts, baseDelay, throttledDelay, maxDelay, maxRetryAfter);
    }

    /** Returns a copy with another delay after an error. */
    public RetryPolicy withBaseDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, delay, throttledDelay, maxDelay, maxRetryAfter);
    }

    /** Returns a copy with another delay after throttling. */
    public RetryPolicy withThrottledDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, baseDelay, delay, maxDelay, maxRetryAfter);
    }

    /** Returns a copy with another maximum random delay. */
    public RetryPolicy withMaxDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledDelay, delay, maxRetryAfter);
    }

    /** Returns a copy with another maximum {@code Retry-After}. */
    public RetryPolicy withMaxRetryAfter(Duration longest) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledDelay, maxDelay, longest);
    }

    private static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + value);
        }
    }
}
