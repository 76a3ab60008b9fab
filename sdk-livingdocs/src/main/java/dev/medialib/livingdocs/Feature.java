package dev.medialib.livingdocs;

/**
 * What only newer versions of the API have, by the cautious reading of the documentation: usage logs are documented for older
 * versions too, and release notes announced for a while that they are not there.
 */
@SuppressWarnings("ImmutableEnumChecker") // an ApiVersion is immutable
enum Feature {
    SERVE_IMAGE("serveImage", ApiVersion.V2025_03),
    KEYS("keys", ApiVersion.V2026_03),
    PRESERVE_UPDATED_AT("preserveUpdatedAt", ApiVersion.V2026_03),
    USAGE_LOG("usageLog", ApiVersion.V2026_05),
    ADD_USAGE_LOG_ENTRY("addUsageLogEntry", ApiVersion.V2026_05),
    UPDATE_USAGE_LOG_ENTRY("updateUsageLogEntry", ApiVersion.V2026_05),
    REMOVE_USAGE_LOG_ENTRY("removeUsageLogEntry", ApiVersion.V2026_05);

    private final String operation;
    private final ApiVersion since;

    Feature(String operation, ApiVersion since) {
        this.operation = operation;
        this.since = since;
    }

    /** Refuses what {@code inUse} lacks, before anything is sent. */
    void requireIn(ApiVersion inUse) {
        if (!inUse.isAtLeast(since)) {
            throw new IllegalArgumentException(
                    operation + " needs API version " + since + " or later, and this client uses " + inUse
                            + "; choose another with LivingdocsClient.builder().apiVersion(…)");
        }
    }

    /** {@link #requireIn} for a patch operation by its name on the wire; those that all versions have are not listed here. */
    static void requireOperation(String name, ApiVersion inUse) {
        for (Feature feature : values()) {
            if (feature.operation.equals(name)) {
                feature.requireIn(inUse);
            }
        }
    }
}
