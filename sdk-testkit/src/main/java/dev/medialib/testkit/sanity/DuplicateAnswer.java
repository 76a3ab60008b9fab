package dev.medialib.testkit.sanity;

/** Where the 409 of a duplicate upload has {@code existingAssetId}. The body is known from reports of users only. */
public enum DuplicateAnswer {
    /** In the object {@code error}. */
    IN_ERROR,
    /** Beside {@code error}. */
    TOP_LEVEL,
    /** Nowhere. */
    ABSENT
}
