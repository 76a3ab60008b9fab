package dev.medialib.livingdocs.internal;

import java.util.regex.Pattern;

/**
 * Operations that require a newer version of the API. Operations without a first version in the documentation are not listed:
 * they are sent, and the server decides. The documentation has the operations on usage logs for 2026-01 and later.
 */
public enum VersionedOperation {
    SERVE_IMAGE("serveImage", "2025-03"),
    PUBLICATION_REFERENCES("references of a publication", "2025-03"),
    KEYS("keys", "2026-03"),
    PRESERVE_UPDATED_AT("preserveUpdatedAt", "2026-03"),
    ADD_USAGE_LOG_ENTRY("addUsageLogEntry", "2026-01"),
    UPDATE_USAGE_LOG_ENTRY("updateUsageLogEntry", "2026-01"),
    REMOVE_USAGE_LOG_ENTRY("removeUsageLogEntry", "2026-01");

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}");

    private final String operation;
    private final String since;

    VersionedOperation(String operation, String since) {
        this.operation = operation;
        this.since = since;
    }

    /** The name in the API, such as the name of a patch operation in the request. */
    String operation() {
        return operation;
    }

    void requireIn(String apiVersion) {
        if (!isAtLeast(apiVersion, since)) {
            throw new IllegalArgumentException(
                    operation + " needs API version " + since + " or later, but this client uses " + apiVersion
                            + "; set another version with LivingdocsClient.builder().apiVersion(…)");
        }
    }

    /**
     * Whether {@code version} is {@code other} or newer; unknown names count as the newest version, so that the server decides.
     */
    public static boolean isAtLeast(String version, String other) {
        return rank(version).compareTo(rank(other)) >= 0;
    }

    private static String rank(String version) {
        if (DATED.matcher(version).matches()) {
            return version;
        }
        return version.equals("v1") || version.equals("beta") ? "0000-00" : "9999-99";
    }
}
