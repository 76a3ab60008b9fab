package dev.medialib.testkit.sanity.groq;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times, in milliseconds and UTC. */
final class DateTimes {

    /** Largest distance from 1970 that the vendor's evaluator can represent, in milliseconds. */
    private static final double MAX_MILLIS = 8.64e15;

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[-+]\\d{2}:\\d{2})");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private DateTimes() {}

    /** Parses a date and time of RFC 3339; null if it is not one. */
    static @Nullable Instant parse(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            return null;
        }
        int zone = text.endsWith("Z") ? text.length() - 1 : text.length() - 6;
        String fraction = zone > 20 ? text.substring(20, Math.min(zone, 29)) : "";
        try {
            LocalDateTime seconds = LocalDateTime.parse(text.substring(0, 19), SECONDS);
            long nanos = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
            return OffsetDateTime.of(seconds.plusNanos(nanos), ZoneOffset.of(text.substring(zone)))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Adds seconds; null if the result is too far away. */
    static @Nullable Instant plus(Instant instant, double seconds) {
        double millis = instant.toEpochMilli() + seconds * 1000;
        return Math.abs(millis) <= MAX_MILLIS ? Instant.ofEpochMilli((long) millis) : null;
    }

    static double secondsBetween(Instant from, Instant to) {
        return (to.toEpochMilli() - from.toEpochMilli()) / 1000.0;
    }

    static String text(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        int millis = utc.getNano() / 1_000_000;
        String fraction = millis == 0 ? "" : String.format(Locale.ROOT, ".%03d", millis);
        return SECONDS.format(utc) + fraction + "Z";
    }

    /** Returns the text of {@code now()}, which always has milliseconds. */
    static String textWithMillis(Instant instant) {
        OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
        return SECONDS.format(utc) + String.format(Locale.ROOT, ".%03dZ", utc.getNano() / 1_000_000);
    }
}
