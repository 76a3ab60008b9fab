package dev.medialib.livingdocs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of the Public API, as it stands in every path. Any version can be named: a server knows those up to its own release,
 * and new ones appear without the SDK.
 *
 * <p>Removed versions answer 410. The documentation plans the removal of {@code v1} and {@code beta} for 2027-03, of
 * {@code 2025-03} for 2027-05.
 */
public final class ApiVersion {
    public static final ApiVersion V2025_03 = new ApiVersion("2025-03");
    public static final ApiVersion V2025_05 = new ApiVersion("2025-05");
    public static final ApiVersion V2025_07 = new ApiVersion("2025-07");
    public static final ApiVersion V2025_09 = new ApiVersion("2025-09");
    public static final ApiVersion V2025_11 = new ApiVersion("2025-11");

    /** Lists come in an envelope with a cursor since this version. */
    public static final ApiVersion V2026_01 = new ApiVersion("2026-01");

    /** With {@code preserveUpdatedAt} and the list of keys. */
    public static final ApiVersion V2026_03 = new ApiVersion("2026-03");

    /** With usage logs. The newest version that the documentation proves to exist. */
    public static final ApiVersion V2026_05 = new ApiVersion("2026-05");

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}");

    private final String value;

    private ApiVersion(String value) {
        this.value = value;
    }

    /**
     * A version by its name, such as {@code 2026-05} or {@code v1}.
     *
     * @throws IllegalArgumentException if it cannot stand in a path
     */
    public static ApiVersion of(String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an API version consists of letters, digits, dots, dashes and underscores, such as 2026-05");
        }
        return new ApiVersion(value);
    }

    /** As it stands in a path. */
    public String value() {
        return value;
    }

    /**
     * Whether this is {@code other} or came after it. {@code v1} and {@code beta} came before all dated versions; a name that is not
     * known counts as newer than all of them, so that it is the server's to say what it lacks.
     */
    public boolean isAtLeast(ApiVersion other) {
        return rank().compareTo(other.rank()) >= 0;
    }

    private String rank() {
        if (DATED.matcher(value).matches()) {
            return value;
        }
        return value.equals("v1") || value.equals("beta") ? "0000-00" : "9999-99";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiVersion that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
