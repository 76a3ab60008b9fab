package dev.medialib.sitefinity.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * Field with a point in time. Sitefinity stores times in units of 100 nanoseconds; smaller fractions are truncated.
 */
public final class DateField extends OrderedField<Instant> {
    private static final int TICK_DIGITS = 7;
    private static final long TICK = 100;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, TICK_DIGITS, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    DateField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/LastModified}
     * @throws IllegalArgumentException if {@code name} is neither a name nor a path
     */
    public static DateField named(String name) {
        return new DateField(Names.path(name));
    }

    @Override
    String literal(Instant value) {
        if (value.isBefore(FIRST) || !value.isBefore(END)) {
            throw new IllegalArgumentException("value must be in the years 1 to 9999, but is " + value);
        }
        Instant ticks = Instant.ofEpochSecond(value.getEpochSecond(), value.getNano() / TICK * TICK);
        return FORMAT.format(ticks.atOffset(ZoneOffset.UTC));
    }
}
