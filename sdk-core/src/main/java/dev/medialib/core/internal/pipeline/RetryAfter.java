package dev.medialib.core.internal.pipeline;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: whole or decimal seconds, or an HTTP date. Whatever else stands there is no wish. */
final class RetryAfter {
    private static final Duration MAX_WAIT = Duration.ofDays(36_500);

    private RetryAfter() {}

    /** Null when the header is absent, unreadable or negative; a date in the past is a wait of nothing. */
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null || header.length() > 64) {
            return null;
        }
        String text = header.strip();
        if (text.matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            BigDecimal seconds = new BigDecimal(text).min(BigDecimal.valueOf(MAX_WAIT.toSeconds()));
            return Duration.ofMillis(seconds.movePointRight(3).longValue());
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, date);
            if (wait.compareTo(MAX_WAIT) > 0) {
                return MAX_WAIT;
            }
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | ArithmeticException notADate) {
            return null;
        }
    }
}
