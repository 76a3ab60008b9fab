package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** References across resources: {@code media-library:{libraryId}:{documentId}}. */
final class GlobalReferences {

    private static final String PREFIX = "media-library:";
    private static final String FIRST_VERSION = "2025-02-19";

    private GlobalReferences() {}

    /**
     * Strong ones are refused, and all of them by old versions. From which version on they are allowed is not documented;
     * {@value #FIRST_VERSION} is the oldest that is known to work.
     */
    static void check(JsonNode node, ApiVersion version) {
        String reference = Json.text(node, "_ref");
        boolean isGlobal = "globalDocumentReference".equals(Json.text(node, "_type"));
        if (reference != null && (isGlobal || reference.startsWith(PREFIX))) {
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

    static String of(String libraryId, String documentId) {
        return PREFIX + libraryId + ":" + documentId;
    }

    /** The paths of all strings in a document that are the given text, as {@code body[4].media._ref}. */
    static List<String> paths(JsonNode document, String text) {
        List<String> paths = new ArrayList<>();
        collect(document, "", text, paths);
        return paths;
    }

    private static void collect(JsonNode node, String path, String text, List<String> paths) {
        if (node.isTextual() && node.textValue().equals(text)) {
            paths.add(path);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.path(i), path + "[" + i + "]", text, paths);
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            collect(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), text, paths);
        }
    }
}
