package dev.medialib.core.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy DEFAULTS = RetryPolicy.defaults();

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        assertThat(DEFAULTS)
                .isEqualTo(new RetryPolicy(
                        3,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(60)));
        assertThat(RetryPolicy.none()).isEqualTo(DEFAULTS.withMaxAttempts(1));
    }

    @Test
    void eachPartIsChangedAlone() {
        Duration day = Duration.ofDays(1);
        assertThat(DEFAULTS.withMaxAttempts(7)
                        .withBaseDelay(day)
                        .withThrottledDelay(day.plusMillis(1))
                        .withMaxDelay(day.plusMillis(2))
                        .withMaxRetryAfter(day.plusMillis(3)))
                .isEqualTo(new RetryPolicy(7, day, day.plusMillis(1), day.plusMillis(2), day.plusMillis(3)));
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withMaxAttempts(0))
                .withMessage("maxAttempts must be at least 1, not 0");
        Map<String, BiFunction<RetryPolicy, Duration, RetryPolicy>> withers = Map.of(
                "baseDelay", RetryPolicy::withBaseDelay,
                "throttledDelay", RetryPolicy::withThrottledDelay,
                "maxDelay", RetryPolicy::withMaxDelay,
                "maxRetryAfter", RetryPolicy::withMaxRetryAfter);
        withers.forEach((name, wither) -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wither.apply(DEFAULTS, Duration.ofNanos(-1)))
                    .withMessage(name + " must not be negative, but is PT-0.000000001S");
            assertThat(wither.apply(DEFAULTS, Duration.ZERO)).isNotEqualTo(DEFAULTS);
        });
    }
}
