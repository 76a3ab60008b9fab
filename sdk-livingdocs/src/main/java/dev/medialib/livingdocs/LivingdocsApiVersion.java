package dev.medialib.livingdocs;

import dev.medialib.livingdocs.internal.VersionedOperation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Version of the Public API of Livingdocs. Every path contains it. A server supports the versions up to its own release.
 * Versions that this SDK does not know can be used too.
 *
 * <p>For removed versions the server responds with 410. The documentation plans to remove {@code v1} and {@code beta} in
 * 2027-03 and {@code 2025-03} in 2027-05.
 */
public final class LivingdocsApiVersion {
    public static final LivingdocsApiVersion V2025_03 = new LivingdocsApiVersion("2025-03");
    public static final LivingdocsApiVersion V2025_05 = new LivingdocsApiVersion("2025-05");
    public static final LivingdocsApiVersion V2025_07 = new LivingdocsApiVersion("2025-07");
    public static final LivingdocsApiVersion V2025_09 = new LivingdocsApiVersion("2025-09");
    public static final LivingdocsApiVersion V2025_11 = new LivingdocsApiVersion("2025-11");

    /** The first version with cursors for lists, and with patches that change usage logs. */
    public static final LivingdocsApiVersion V2026_01 = new LivingdocsApiVersion("2026-01");

    /** The first version with {@code preserveUpdatedAt} and the list of keys. */
    public static final LivingdocsApiVersion V2026_03 = new LivingdocsApiVersion("2026-03");

    /** The newest version in the documentation. */
    public static final LivingdocsApiVersion V2026_05 = new LivingdocsApiVersion("2026-05");

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final String value;

    private LivingdocsApiVersion(String value) {
        this.value = value;
    }

    /**
     * Returns the version with this name.
     *
     * @param value such as {@code 2026-05} or {@code v1}
     * @throws IllegalArgumentException if {@code value} has characters other than letters, digits, dots, dashes and underscores
     */
    public static LivingdocsApiVersion of(String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an API version must consist of letters, digits, dots, dashes and underscores, such as 2026-05");
        }
        return new LivingdocsApiVersion(value);
    }

    /** Returns the name, as it appears in paths. */
    public String value() {
        return value;
    }

    /**
     * Returns whether this version is {@code other} or newer. {@code v1} and {@code beta} are older than all dated versions. A
     * name that this SDK does not know counts as the newest version, so that the server decides what it supports.
     */
    public boolean isAtLeast(LivingdocsApiVersion other) {
        return VersionedOperation.isAtLeast(value, other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LivingdocsApiVersion that && value.equals(that.value);
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
