package dev.medialib.testkit.sanity.api;

import org.jspecify.annotations.Nullable;

/** What a route needs of a token. */
enum Access {
    /** Public information can be had without a token. */
    READ(null),
    /** A token that may read. */
    PRIVATE_READ(null),
    /** A token that may write. */
    WRITE("create"),
    /** A token that may write; named otherwise when it is missing. */
    DELETE("delete");

    private final @Nullable String permission;

    Access(@Nullable String permission) {
        this.permission = permission;
    }

    /** The permission that a token for reading lacks, or null. */
    @Nullable String permission() {
        return permission;
    }
}
