package dev.medialib.core.internal.pipeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: whole or decimal seconds, or a date in any of the three forms of RFC 9110. */
final class RetryAfter {
    private static final Duration MAX_WAIT = Duration.ofDays(36_500);

    private RetryAfter() {}

    /**
     * Null when the header is absent, unreadable or negative; a date in the past is a delay of zero.
     *
     * @param date the response's {@code Date}, which a date is compared with, since clocks differ; null if there is none
     */
    static @Nullable Duration parse(@Nullable String header, @Nullable String date, Instant now) {
        if (header == null || header.length() > 64) {
            return null;
        }
        String text = header.strip();
        if (text.matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            BigDecimal seconds = new BigDecimal(text).min(BigDecimal.valueOf(MAX_WAIT.toSeconds()));
            return Duration.ofMillis(seconds.movePointRight(3).longValue());
        }
        Instant until = HttpDates.parse(text, now);
        if (until == null) {
            return null;
        }
        Instant sent = HttpDates.parse(date, now);
        Duration wait = Duration.between(sent == null ? now : sent, until);
        if (wait.compareTo(MAX_WAIT) > 0) {
            return MAX_WAIT;
        }
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
