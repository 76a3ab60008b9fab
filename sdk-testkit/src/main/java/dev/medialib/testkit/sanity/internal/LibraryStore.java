package dev.medialib.testkit.sanity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Data of a media library: its documents, and data outside of documents. */
public final class LibraryStore extends DocumentStore {

    /** Reference from a document to an asset. */
    public record Reference(String source, List<String> paths) {}

    private final String id;
    public final ObjectNode description;
    public final Set<String> projects = new HashSet<>();
    public final Map<String, ObjectNode> signingKeys = new LinkedHashMap<>();
    public final Map<String, Integer> processing = new HashMap<>();
    public final Map<String, Integer> linkAttempts = new HashMap<>();
    public final Map<String, List<Reference>> references = new HashMap<>();
    public final List<Map<String, String>> refsearches = new ArrayList<>();
    public JsonNode refsearchResult = Json.object();
    public boolean corruptsNextHash;

    public LibraryStore(String id, String organizationId, String status) {
        this.id = id;
        description = Json.object()
                .put("id", id)
                .put("organizationId", organizationId)
                .put("status", status);
    }

    public String id() {
        return id;
    }

    /** Returns the required id of the tree of folders. */
    public String treeId() {
        return "tree." + id;
    }

    /** Returns whether a document can contain others: a directory or the tree. */
    public boolean isFolder(@Nullable ObjectNode document) {
        String type = document == null ? null : Json.text(document, "_type");
        return "sanity.directory".equals(type) || "sanity.tree".equals(type);
    }

    /** Returns whether the document, or the asset of an instance, is private. */
    @Override
    public boolean isPrivate(ObjectNode document) {
        String documentId = document.path("_id").asText();
        return super.isPrivate(document)
                || documents().stream()
                        .filter(super::isPrivate)
                        .anyMatch(asset -> !GlobalReferences.paths(asset.path("versions"), documentId)
                                .isEmpty());
    }
}
