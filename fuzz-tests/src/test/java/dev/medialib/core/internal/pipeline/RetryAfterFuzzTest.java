package dev.medialib.core.internal.pipeline;

import static dev.medialib.fuzz.Property.require;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;

class RetryAfterFuzzTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @FuzzTest(maxExecutions = 1_000_000, maxDuration = "40s")
    void aDelayIsBetweenNothingAndACentury(FuzzedDataProvider data) {
        String date = data.consumeString(40);
        Duration delay = RetryAfter.parse(data.consumeRemainingAsString(), date, NOW);

        require(
                delay == null || (!delay.isNegative() && delay.compareTo(Duration.ofDays(36_500)) <= 0),
                "a delay of " + delay);
    }
}
