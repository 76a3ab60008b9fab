package dev.medialib.testkit.sanity.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.sanity.internal.ApiVersion;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.Ids;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Drafts and versions that a query sees. In {@code drafts} and in stacks of releases, a draft or version replaces its published
 * document. It then has the published id, and its own id in {@code _originalId}.
 */
record Perspective(List<String> layers) {

    private static final String FIRST_WITH_PUBLISHED = "2025-02-19";

    static Perspective of(@Nullable String value, ApiVersion version) {
        if (value == null) {
            return new Perspective(List.of(version.isBefore(FIRST_WITH_PUBLISHED) ? "raw" : "published"));
        }
        List<String> layers = List.of(value.split(",", -1));
        if (layers.size() > 1 && layers.contains("raw")) {
            throw ErrorResponse.badRequest("Perspective \"raw\" cannot be combined with other perspectives");
        }
        if (!layers.stream().allMatch(layer -> layer.matches("[A-Za-z0-9]{1,64}"))) {
            throw ErrorResponse.badRequest("Malformed perspective: \"" + value + "\"");
        }
        return new Perspective(layers);
    }

    List<ObjectNode> apply(List<ObjectNode> documents) {
        if (layers.contains("raw")) {
            return documents;
        }
        Map<String, ObjectNode> seen = new TreeMap<>();
        for (ObjectNode document : documents) {
            String id = document.path("_id").asText();
            if (!Ids.isDraft(id) && !Ids.isVersion(id)) {
                seen.put(id, document);
            }
        }
        for (int i = layers.size() - 1; i >= 0; i--) {
            overlay(seen, documents, layers.get(i));
        }
        return List.copyOf(seen.values());
    }

    private static void overlay(Map<String, ObjectNode> seen, List<ObjectNode> documents, String layer) {
        // previewDrafts is the old name of drafts
        boolean drafts = layer.equals("drafts") || layer.equals("previewDrafts");
        String prefix = drafts ? "drafts." : "versions." + layer + ".";
        for (ObjectNode document : documents) {
            String id = document.path("_id").asText();
            if (id.startsWith(prefix)) {
                String published = id.substring(prefix.length());
                seen.put(published, document.deepCopy().put("_id", published).put("_originalId", id));
            }
        }
    }
}
