package dev.medialib.testkit.livingdocs.internal;

import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates with milliseconds, like those in the documentation. */
public final class Timestamps {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    public static String now(LivingdocsSettings settings) {
        return of(settings.clock.get().instant());
    }

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
