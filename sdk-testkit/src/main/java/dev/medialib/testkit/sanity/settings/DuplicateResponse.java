package dev.medialib.testkit.sanity.settings;

/**
 * Position of {@code existingAssetId} in the 409 response to a duplicate upload. The body is only known from reports of users.
 */
public enum DuplicateResponse {
    /** In the object {@code error}. */
    IN_ERROR,
    /** Next to {@code error}. */
    TOP_LEVEL,
    /** Absent. */
    ABSENT
}
