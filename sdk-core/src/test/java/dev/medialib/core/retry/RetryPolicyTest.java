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
        assertThat(DEFAULTS.maxAttempts()).isEqualTo(3);
        assertThat(DEFAULTS.baseDelay()).isEqualTo(Duration.ofMillis(200));
        assertThat(DEFAULTS.throttledDelay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(DEFAULTS.maxDelay()).isEqualTo(Duration.ofSeconds(8));
        assertThat(DEFAULTS.maxRetryAfter()).isEqualTo(Duration.ofSeconds(60));
        assertThat(RetryPolicy.none()).isEqualTo(DEFAULTS.withMaxAttempts(1));
    }

    @Test
    void eachPartIsChangedAlone() {
        Duration day = Duration.ofDays(1);
        RetryPolicy changed = DEFAULTS.withMaxAttempts(7)
                .withBaseDelay(day)
                .withThrottledDelay(day.plusMillis(1))
                .withMaxDelay(day.plusMillis(2))
                .withMaxRetryAfter(day.plusMillis(3));
        assertThat(changed.maxAttempts()).isEqualTo(7);
        assertThat(changed.baseDelay()).isEqualTo(day);
        assertThat(changed.throttledDelay()).isEqualTo(day.plusMillis(1));
        assertThat(changed.maxDelay()).isEqualTo(day.plusMillis(2));
        assertThat(changed.maxRetryAfter()).isEqualTo(day.plusMillis(3));
        assertThat(changed)
                .hasToString("RetryPolicy[maxAttempts=7, baseDelay=PT24H, throttledDelay=PT24H0.001S,"
                        + " maxDelay=PT24H0.002S, maxRetryAfter=PT24H0.003S]");
    }

    @Test
    void policiesWithTheSamePartsAreEqual() {
        RetryPolicy same = DEFAULTS.withMaxAttempts(5).withMaxAttempts(3);
        assertThat(same).isEqualTo(DEFAULTS).hasSameHashCodeAs(DEFAULTS).isNotEqualTo(RetryPolicy.none());
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
