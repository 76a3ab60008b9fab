package dev.medialib.testkit.sanity.api;

import org.jspecify.annotations.Nullable;

/** Permission that a route requires. */
enum Access {
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

    /** Returns the permission that a read-only token lacks; null if it lacks none. */
    @Nullable String permission() {
        return permission;
    }
}
