package dev.medialib.testkit.sanity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents of a library or a dataset. The monitor of {@link State} guards them. */
public abstract sealed class DocumentStore permits LibraryStore, DatasetStore {

    public final Map<String, ObjectNode> documents = new TreeMap<>();
    public final Set<String> transactions = new HashSet<>();
    public final Set<String> hidden = new HashSet<>();
    public @Nullable ExportFault exportFault;

    /** Error line that replaces the rest of an export. */
    public record ExportFault(int afterDocuments, int status, String message) {}

    /** Returns whether a document can be read. Private assets cannot be read without a token. */
    public boolean shows(ObjectNode document, boolean authorized) {
        return !hidden.contains(document.path("_id").asText()) && (authorized || !isPrivate(document));
    }

    boolean isPrivate(ObjectNode document) {
        return "private".equals(Json.text(document, "cdnAccessPolicy"));
    }

    /** Returns the readable documents in the order of their ids. */
    public List<ObjectNode> shown(boolean authorized) {
        return documents.values().stream()
                .filter(document -> shows(document, authorized))
                .toList();
    }
}
