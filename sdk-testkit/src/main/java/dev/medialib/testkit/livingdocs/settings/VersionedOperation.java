package dev.medialib.testkit.livingdocs.settings;

/**
 * Table of operations × API versions: each operation with its first version. All later versions have it too.
 *
 * <p>In some places the documentation contradicts itself: an operation is new in an API version in one place, and new in all
 * versions since a server release in another. This table then has the later API version. Use {@link
 * LivingdocsSettings#featureSince} to change it.
 */
public enum VersionedOperation {
    /** Reading one entry, or several entries by ids or by external id. Documented. */
    READ_ENTRIES("v1"),
    /** The {@code PATCH} request. Documented. */
    PATCH_ENTRY("v1"),
    /** Operation {@code setMetadataProperty}. Documented. */
    SET_METADATA_PROPERTY("v1"),
    /** Operation {@code archive}. Documented. */
    ARCHIVE("v1"),
    /** Operation {@code replaceAsset}. Documented. */
    REPLACE_ASSET("v1"),
    /** Operation {@code removeAsset}. Documented. */
    REMOVE_ASSET("v1"),
    /** Operation {@code revokeAsset}. Documented. */
    REVOKE_ASSET("v1"),
    /** Operation {@code unrevokeAsset} and the {@code note} of a revocation. In all versions since release 2026-01. */
    UNREVOKE_ASSET("v1"),
    /** Incoming references of an entry and of a document. Documented. */
    REFERENCES("v1"),
    /** {@code latestPublication}, {@code publications/search} and {@code publicationEvents}. Documented. */
    PUBLICATIONS("v1"),
    /** The field {@code references} of publications. Documented for 2025-03. Older versions respond with 400 (assumed). */
    PUBLICATION_REFERENCES("2025-03"),
    /** {@code POST import/mediaLibrary}. Documented. */
    IMPORT_ENTRIES("v1"),
    /** {@code import/images}, {@code import/videos}, {@code import/files}. Documented. */
    IMPORT_BY_URL("v1"),
    /** {@code projectConfig}. Documented. */
    PROJECT_CONFIG("v1"),
    /** {@code health}. Documented. */
    HEALTH("v1"),
    /** {@code mediaLibrary/serve-image}. Documented for 2025-03. */
    SERVE_IMAGE("2025-03"),
    /** The envelope {@code results}, with {@code total}, {@code cursor} and {@code after} for lists. Documented for 2026-01. */
    RESULTS_ENVELOPE("2026-01"),
    /** {@code preserveUpdatedAt} of a patch. Documented for 2026-03. Older versions respond with 400 (assumed). */
    PRESERVE_UPDATED_AT("2026-03"),
    /** {@code keys} of an entry. Documented for 2026-03. */
    KEYS("2026-03"),
    /** {@code usageLog} of an entry. The documentation does not name its first version. */
    USAGE_LOG("v1"),
    /** The three operations of a patch on the usage log. Documented for 2026-01. */
    USAGE_LOG_OPERATIONS("2026-01");

    private final String since;

    VersionedOperation(String since) {
        this.since = since;
    }

    /** Returns the first API version that has the feature. */
    public String since() {
        return since;
    }
}
