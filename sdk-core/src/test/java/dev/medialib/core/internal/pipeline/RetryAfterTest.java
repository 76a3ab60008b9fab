package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                "1 | PT1S",
                "007 | PT7S",
                "' 2 ' | PT2S",
                "1.5 | PT1.5S",
                ".25 | PT0.25S",
                "0.0004 | PT0S",
                "1.99999999999999999999999999 | PT1.999S",
                "3600 | PT1H",
                "Fri, 01 May 2026 12:00:30 GMT | PT30S",
                "Fri, 1 May 2026 12:01:00 GMT | PT1M",
                "Fri, 01 May 2026 12:00:00 GMT | PT0S",
                "Fri, 01 May 2026 11:00:00 GMT | PT0S",
                "Thu, 01 Jan 1970 00:00:00 GMT | PT0S",
                "Friday, 01-May-26 12:00:30 GMT | PT30S",
                "Sunday, 06-Nov-94 08:49:37 GMT | PT0S",
                "Fri May  1 12:00:30 2026 | PT30S",
                "Sun Nov  6 08:49:37 1994 | PT0S",
            })
    void secondsAndDatesAreUnderstood(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, null, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "-0.5",
                "+1",
                "NaN",
                "Infinity",
                "1e9",
                "0x10",
                "1,5",
                "1.",
                ".",
                "",
                " ",
                "soon",
                "1 s",
                "1;2",
                "1, 2",
                "\u0661",
                "Fri, 32 May 2026 12:00:30 GMT",
                "Mon, 01 May 2026 12:00:30 GMT",
                "2026-05-01T12:00:30Z",
                "<script>",
                "\u0000"
            })
    void whateverElseStandsThereIsNoWish(String header) {
        assertThat(RetryAfter.parse(header, null, NOW)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999999999999",
                "999999999999999999999999999999999999999999999999999999999999",
                "Fri, 31 Dec 9999 23:59:59 GMT"
            })
    void anythingHugeIsALongWaitAndNoOverflow(String header) {
        assertThat(RetryAfter.parse(header, null, NOW)).isEqualTo(Duration.ofDays(36_500));
    }

    @Test
    void anAbsentHeaderOrOneOfAbsurdLengthIsNoWish() {
        assertThat(RetryAfter.parse(null, null, NOW)).isNull();
        assertThat(RetryAfter.parse("1".repeat(100_000), null, NOW)).isNull();
    }

    @Test
    void aDateIsComparedWithTheServersClock() {
        assertThat(RetryAfter.parse("Fri, 01 May 2026 13:00:30 GMT", "Fri, 01 May 2026 13:00:00 GMT", NOW))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.parse("Fri, 01 May 2026 12:00:30 GMT", "yesterday", NOW))
                .isEqualTo(Duration.ofSeconds(30));
    }
}
