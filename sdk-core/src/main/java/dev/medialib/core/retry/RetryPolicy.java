package dev.medialib.core.retry;

import java.time.Duration;

/**
 * How often and how patiently a call is repeated. Whether it may be repeated at all is not a matter of policy: reads and
 * calls that are repeatable by contract may, others only when the server cannot have seen them.
 *
 * <p>The wait before attempt <i>n</i>+1 is a random time up to {@code baseDelay · 2ⁿ⁻¹}, at most {@code maxDelay}, and at least
 * what the server asked for with {@code Retry-After}.
 *
 * @param maxAttempts the number of requests to make at most, the first included; 1 means no repetition
 * @param baseDelay for failures
 * @param throttledDelay takes the place of {@code baseDelay} when the server said that it is too much
 * @param maxDelay the longest random wait
 * @param maxRetryAfter when the server asks for a longer wait than this, the call fails at once and its exception tells the
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

    /** 3 attempts, 200 ms, 1 s when throttled, at most 8 s; a {@code Retry-After} of up to 60 s is kept. */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** One attempt. */
    public static RetryPolicy none() {
        return DEFAULTS.withMaxAttempts(1);
    }

    public RetryPolicy withMaxAttempts(int attempts) {
        return new RetryPolicy(attempts, baseDelay, throttledDelay, maxDelay, maxRetryAfter);
    }

    public RetryPolicy withBaseDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, delay, throttledDelay, maxDelay, maxRetryAfter);
    }

    public RetryPolicy withThrottledDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, baseDelay, delay, maxDelay, maxRetryAfter);
    }

    public RetryPolicy withMaxDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledDelay, delay, maxRetryAfter);
    }

    public RetryPolicy withMaxRetryAfter(Duration longest) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledDelay, maxDelay, longest);
    }

    private static void requireNotNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + value);
        }
    }
}
