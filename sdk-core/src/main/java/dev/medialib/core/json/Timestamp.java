package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as the server wrote it. The text is kept, so that it is sent back unchanged ({@code 2020-12-27T09:19:00.000Z}
 * does not become {@code 2020-12-27T09:19:00Z}), and is parsed on demand.
 *
 * <p>ISO 8601 date-times with {@code Z} or an offset are supported, with or without seconds and a fraction. Two other forms
 * from the documentation of APIs are supported too: a space instead of the {@code T}, and a colon before the milliseconds
 * ({@code 2022-03-16T14:08:11:000Z}). A text without a zone is <em>assumed</em> to be UTC.
 *
 * <p>Equality compares the texts: {@code 10:00Z} and {@code 11:00+01:00} are the same {@link #toInstant() instant}, but not equal
 * timestamps. Therefore timestamps have no natural order; sort them by {@link #toInstant()}.
 */
public final class Timestamp {
    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT);

    /** The index of the {@code T} in {@code yyyy-MM-ddTHH:mm:ss}. */
    private static final int TIME = 10;

    /** The index of the fraction after {@code yyyy-MM-ddTHH:mm:ss}. */
    private static final int FRACTION = 19;

    private final String text;

    /** Set at most to one value, whichever thread comes first. */
    private @Nullable Instant instant;

    private Timestamp(String text, @Nullable Instant instant) {
        this.text = text;
        this.instant = instant;
    }

    /** Returns the timestamp of an instant, in ISO 8601 and UTC. */
    public static Timestamp of(Instant instant) {
        return new Timestamp(instant.toString(), instant);
    }

    /** Returns a timestamp with the given text, which is not checked: {@link #isReadable()} returns whether it is a valid date. */
    @JsonCreator
    public static Timestamp of(String text) {
        return new Timestamp(Objects.requireNonNull(text, "text"), null);
    }

    /**
     * Returns a timestamp with a valid text.
     *
     * @throws IllegalArgumentException if {@code text} is not a date with a time; the message contains the text
     */
    public static Timestamp parse(String text) {
        Objects.requireNonNull(text, "text");
        try {
            return new Timestamp(text, read(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("text is not a date with a time: " + shortened(text), e);
        }
    }

    /** Returns the text as the server wrote it. */
    @JsonValue
    public String text() {
        return text;
    }

    /**
     * Returns the instant, in UTC if the text has no zone.
     *
     * @throws JsonMismatchException if the text is not a date with a time; the message contains the text
     */
    public Instant toInstant() {
        Instant known = instant;
        if (known == null) {
            try {
                known = read(text);
            } catch (DateTimeException e) {
                throw new JsonMismatchException("$", "a date with a time", "\"" + shortened(text) + "\"");
            }
            instant = known;
        }
        return known;
    }

    /** Returns whether {@link #toInstant()} succeeds. */
    public boolean isReadable() {
        try {
            toInstant();
            return true;
        } catch (JsonMismatchException e) {
            return false;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timestamp that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the {@link #text()}. */
    @Override
    public String toString() {
        return text;
    }

    private static Instant read(String text) {
        return isPlain(text) ? readPlain(text) : readLenient(text);
    }

    /** {@code yyyy-MM-ddTHH:mm:ss[.fff]Z}, by far the most frequent; a formatter takes several times as long. */
    private static boolean isPlain(String text) {
        String shape = "dddd-dd-ddTdd:dd:dd";
        int length = text.length();
        if (!(length == FRACTION + 1 || (length == FRACTION + 5 && text.charAt(FRACTION) == '.'))
                || text.charAt(length - 1) != 'Z') {
            return false;
        }
        for (int i = 0; i < length - 1; i++) {
            char wanted = i < FRACTION ? shape.charAt(i) : i == FRACTION ? '.' : 'd';
            char c = text.charAt(i);
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Instant readPlain(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int hour = ChronoField.HOUR_OF_DAY.checkValidIntValue(number(text, 11, 13));
        int minute = ChronoField.MINUTE_OF_HOUR.checkValidIntValue(number(text, 14, 16));
        int second = ChronoField.SECOND_OF_MINUTE.checkValidIntValue(number(text, 17, FRACTION));
        int millis = text.length() == FRACTION + 1 ? 0 : number(text, FRACTION + 1, FRACTION + 4);
        return Instant.ofEpochSecond(day * 86_400 + hour * 3_600L + minute * 60L + second, millis * 1_000_000L);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static Instant readLenient(String text) {
        StringBuilder iso = new StringBuilder(text);
        if (text.length() > TIME && text.charAt(TIME) == ' ') {
            iso.setCharAt(TIME, 'T');
        }
        if (text.length() > FRACTION && text.charAt(FRACTION) == ':') {
            iso.setCharAt(FRACTION, '.');
        }
        int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        if (sign > TIME && text.length() - sign == "+hhmm".length()) {
            iso.insert(sign + "+hh".length(), ':');
        }
        return Instant.from(LENIENT.parse(iso));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
