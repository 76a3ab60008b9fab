package dev.medialib.sanity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Version of Sanity's HTTP API: a date, {@code 1}, or {@code X} for experimental endpoints. Every path contains it. A date
 * selects the behavior of that day.
 */
public final class SanityApiVersion {
    /** The default version of this client. For media libraries, the vendor's client requires this version or a later one. */
    public static final SanityApiVersion V2025_03_25 = new SanityApiVersion("2025-03-25");

    /**
     * The default version in the reference of the Media Library API. Since this version, queries return only published
     * documents by default.
     */
    public static final SanityApiVersion V2025_02_19 = new SanityApiVersion("2025-02-19");

    /** The default version in the reference of the Assets API. It is the first version with media libraries. */
    public static final SanityApiVersion V2024_06_24 = new SanityApiVersion("2024-06-24");

    /** The experimental version. It is the only version with the endpoint for references to an asset. */
    public static final SanityApiVersion X = new SanityApiVersion("X");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String value;

    private SanityApiVersion(String value) {
        this.value = value;
    }

    /**
     * Returns the version with this name.
     *
     * @param version a date such as {@code 2025-03-25}, {@code 1} or {@code X}, with or without a leading {@code v}
     * @throws IllegalArgumentException if {@code version} has another form
     */
    public static SanityApiVersion of(String version) {
        Objects.requireNonNull(version, "version");
        String value = version.startsWith("v") ? version.substring(1) : version;
        if (!value.equals("1") && !value.equals("X") && !isDate(value)) {
            throw new IllegalArgumentException(
                    "version must be a date such as 2025-03-25, 1 or X, but is \"" + version + "\"");
        }
        return new SanityApiVersion(value);
    }

    private static boolean isDate(String value) {
        if (!DATE.matcher(value).matches()) {
            return false;
        }
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Returns the name without the leading {@code v} of paths. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SanityApiVersion that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the name as it is written in paths, such as {@code v2025-03-25}. */
    @Override
    public String toString() {
        return "v" + value;
    }
}
