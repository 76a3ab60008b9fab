package dev.medialib.testkit.sanity.api;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Permission that a route requires. */
public enum Access {
    /** Reading public data, which the settings can allow without a token. */
    READ(null),
    /** Reading with a token. */
    PRIVATE_READ(null),
    /** Writing with a token. */
    WRITE("create"),
    /** Same as {@link #WRITE}, but the error names another permission. */
    DELETE("delete");

    private final @Nullable String permission;

    Access(@Nullable String permission) {
        this.permission = permission;
    }

    /** Returns what a read-only token can do. */
    public static Set<Access> reading() {
        return EnumSet.of(READ, PRIVATE_READ);
    }

    /** Returns the permission in the error of a token without this access; null for reading, which every token can do. */
    @Nullable String permission() {
        return permission;
    }
}
