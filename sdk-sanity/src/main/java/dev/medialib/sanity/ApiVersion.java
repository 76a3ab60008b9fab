package dev.medialib.sanity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of Sanity's HTTP API, as it stands in every path: a date, {@code 1}, or {@code X} for what is experimental. A date means
 * the behaviour of that day.
 */
public final class ApiVersion {
    /** What this client speaks unless told otherwise: the vendor's client asks for it, or a later one, with media libraries. */
    public static final ApiVersion V2025_03_25 = new ApiVersion("2025-03-25");

    /** The default of the Media Library API's reference; queries see published documents only since then. */
    public static final ApiVersion V2025_02_19 = new ApiVersion("2025-02-19");

    /** The default of the Assets API's reference, and the first with media libraries. */
    public static final ApiVersion V2024_06_24 = new ApiVersion("2024-06-24");

    /** Experimental; the references to an asset are served by no other. */
    public static final ApiVersion X = new ApiVersion("X");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String value;

    private ApiVersion(String value) {
        this.value = value;
    }

    /**
     * A version by its name: {@code 2025-03-25}, {@code 1} or {@code X}, with or without a {@code v} in front.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static ApiVersion of(String version) {
        Objects.requireNonNull(version, "version");
        String value = version.startsWith("v") ? version.substring(1) : version;
        if (!value.equals("1") && !value.equals("X") && !isDate(value)) {
            throw new IllegalArgumentException(
                    "the API version must be a date such as 2025-03-25, 1 or X, but is \"" + version + "\"");
        }
        return new ApiVersion(value);
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

    /** Without the {@code v} that stands in the path. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiVersion that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** As it stands in a path: {@code v2025-03-25}. */
    @Override
    public String toString() {
        return "v" + value;
    }
}
