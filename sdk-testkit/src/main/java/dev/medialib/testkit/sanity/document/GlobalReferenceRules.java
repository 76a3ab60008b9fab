package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.ApiVersion;
import dev.medialib.testkit.sanity.internal.GlobalReferences;
import java.util.Set;

/** Rules for references across resources in a document that is written. */
final class GlobalReferenceRules {

    private static final Set<String> TYPES = Set.of("globalDocumentReference", "sanity.globalDocumentReference");
    private static final String FIRST_VERSION = "2025-02-19";

    private GlobalReferenceRules() {}

    /**
     * Checks the references. Strong references are rejected. Old versions of the API reject all of them. The first version that
     * allows them is not documented; {@value #FIRST_VERSION} is the oldest version that is known to work.
     */
    static void check(JsonNode node, ApiVersion version) {
        String reference = Json.text(node, "_ref");
        String type = Json.text(node, "_type");
        boolean isGlobal = type != null && TYPES.contains(type);
        if (reference != null && (isGlobal || GlobalReferences.isGlobal(reference))) {
            String[] parts = reference.split(":", 3);
            String resourceId = parts.length > 1 ? parts[1] : "";
            if (version.isBefore(FIRST_VERSION)) {
                throw MutationFailure.globalReference(
                        parts[0], resourceId, "global document references are not supported: " + reference);
            }
            if (!node.path("_weak").asBoolean()) {
                throw MutationFailure.globalReference(
                        parts[0],
                        resourceId,
                        "strong references are not permitted for attached target resource " + reference);
            }
        }
        node.forEach(child -> check(child, version));
    }
}
