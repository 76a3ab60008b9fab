package dev.medialib.core.internal.pipeline;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}: whole or decimal seconds, or a date in any of the three forms of RFC 9110. */
final class RetryAfter {
    private static final Duration MAX_WAIT = Duration.ofDays(36_500);
    private static final DateTimeFormatter ASCTIME = pattern("EEE MMM ppd HH:mm:ss yyyy");

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
        Instant until = date(text, now);
        if (until == null) {
            return null;
        }
        Instant sent = date == null ? null : date(date.strip(), now);
        Duration wait = Duration.between(sent == null ? now : sent, until);
        if (wait.compareTo(MAX_WAIT) > 0) {
            return MAX_WAIT;
        }
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable Instant date(String text, Instant now) {
        return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, rfc850(now), ASCTIME)
                .map(form -> parsed(form, text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant parsed(DateTimeFormatter form, String text) {
        try {
            return ZonedDateTime.parse(text, form).toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** Years of two digits are at most 50 years in the future. */
    private static DateTimeFormatter rfc850(Instant now) {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR,
                        2,
                        2,
                        now.atZone(ZoneOffset.UTC).toLocalDate().minusYears(49))
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
