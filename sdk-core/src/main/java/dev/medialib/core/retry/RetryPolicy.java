package dev.medialib.core.retry;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Number of attempts of a call, and the waits between them. The policy does not decide which calls can be retried. Reads and
 * calls that are repeatable by contract can be retried. Other calls are retried only if the server cannot have received them.
 * Immutable.
 *
 * <p>The delay before attempt <i>n</i>+1 is a random time up to {@code baseDelay · 2ⁿ⁻¹}, at most {@code maxDelay}, and at least
 * the server's {@code Retry-After}.
 *
 * <pre>{@code
 * RetryPolicy.defaults().withMaxAttempts(5).withMaxDelay(Duration.ofSeconds(30))
 * }</pre>
 */
public final class RetryPolicy {
    private static final RetryPolicy DEFAULTS = new RetryPolicy(
            3, Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(60));

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration throttledDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;

    private RetryPolicy(
            int maxAttempts, Duration baseDelay, Duration throttledDelay, Duration maxDelay, Duration maxRetryAfter) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, not " + maxAttempts);
        }
        this.maxAttempts = maxAttempts;
        this.baseDelay = requireNotNegative("baseDelay", baseDelay);
        this.throttledDelay = requireNotNegative("throttledDelay", throttledDelay);
        this.maxDelay = requireNotNegative("maxDelay", maxDelay);
        this.maxRetryAfter = requireNotNegative("maxRetryAfter", maxRetryAfter);
    }

    /**
     * Returns the default policy: 3 attempts, a base delay of 200 ms, or 1 s when throttled, and a delay of at most 8 s. A
     * {@code Retry-After} of up to 60 s is followed.
     */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** Returns a policy of one attempt. */
    public static RetryPolicy none() {
        return DEFAULTS.withMaxAttempts(1);
    }

    /** Returns the maximum number of requests, the first included; 1 means no retry. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** Returns the maximum random delay before the second attempt. It doubles with each further attempt. */
    public Duration baseDelay() {
        return baseDelay;
    }

    /** Returns the delay that replaces {@code baseDelay} if the server throttles the client. */
    public Duration throttledDelay() {
        return throttledDelay;
    }

    /** Returns the maximum random delay. */
    public Duration maxDelay() {
        return maxDelay;
    }

    /**
     * Returns the longest {@code Retry-After} that the client waits for. If the server requires a longer wait, the call fails
     * immediately, and its exception contains the time.
     */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    /**
     * Returns this policy with another {@link #maxAttempts}.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public RetryPolicy withMaxAttempts(int maxAttempts) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledDelay, maxDelay, maxRetryAfter);
    }

    /**
     * Returns this policy with another {@link #baseDelay}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withBaseDelay(Duration baseDelay) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledDelay, maxDelay, maxRetryAfter);
    }

    /**
     * Returns this policy with another {@link #throttledDelay}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withThrottledDelay(Duration throttledDelay) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledDelay, maxDelay, maxRetryAfter);
    }

    /**
     * Returns this policy with another {@link #maxDelay}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withMaxDelay(Duration maxDelay) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledDelay, maxDelay, maxRetryAfter);
    }

    /**
     * Returns this policy with another {@link #maxRetryAfter}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withMaxRetryAfter(Duration maxRetryAfter) {
        return new RetryPolicy(maxAttempts, baseDelay, throttledDelay, maxDelay, maxRetryAfter);
    }

    private static Duration requireNotNegative(String name, Duration value) {
        if (Objects.requireNonNull(value, name).isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + value);
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RetryPolicy that
                && maxAttempts == that.maxAttempts
                && baseDelay.equals(that.baseDelay)
                && throttledDelay.equals(that.throttledDelay)
                && maxDelay.equals(that.maxDelay)
                && maxRetryAfter.equals(that.maxRetryAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxAttempts, baseDelay, throttledDelay, maxDelay, maxRetryAfter);
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", baseDelay=" + baseDelay + ", throttledDelay="
                + throttledDelay + ", maxDelay=" + maxDelay + ", maxRetryAfter=" + maxRetryAfter + "]";
    }
}
