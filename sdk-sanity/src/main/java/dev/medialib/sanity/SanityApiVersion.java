package dev.medialib.sanity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of Sanity's HTTP API, which is part of every path: a date, {@code 1}, or {@code X} for experimental endpoints. A date
 * selects the behavior of that day.
 */
public final class SanityApiVersion {
    /** The default version of this client. The vendor's client requires this version or a later one for media libraries. */
    public static final SanityApiVersion V2025_03_25 = new SanityApiVersion("2025-03-25");

    /**
     * The default version of the Media Library API's reference, and the first one in which queries return only published
     * documents by default.
     */
    public static final SanityApiVersion V2025_02_19 = new SanityApiVersion("2025-02-19");

    /** The default version of the Assets API's reference, and the first one with media libraries. */
    public static final SanityApiVersion V2024_06_24 = new SanityApiVersion("2024-06-24");

    /** The experimental version, and the only one with the references to an asset. */
    public static final SanityApiVersion X = new SanityApiVersion("X");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String value;

    private SanityApiVersion(String value) {
        this.value = value;
    }

    /**
     * Returns the version with this name.
     *
     * @param version {@code 2025-03-25}, {@code 1} or {@code X}, with or without a leading {@code v}
     * @throws IllegalArgumentException if it is none of these
     */
    public static SanityApiVersion of(String version) {
        Objects.requireNonNull(version, "version");
        String value = version.startsWith("v") ? version.substring(1) : version;
        if (!value.equals("1") && !value.equals("X") && !isDate(value)) {
            throw new IllegalArgumentException(
                    "the API version must be a date such as 2025-03-25, 1 or X, but is \"" + version + "\"");
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
