package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The documents of a library or of a dataset. */
public abstract sealed class FakeDocuments permits FakeMediaLibrary, FakeDataset {

    final State state;
    final Map<String, ObjectNode> documents = new TreeMap<>();
    final Set<String> transactions = new HashSet<>();
    final Set<String> hidden = new HashSet<>();

    @Nullable ExportFault exportFault;

    /** A line that an export has instead of the rest. */
    record ExportFault(int afterDocuments, int status, String message) {}

    FakeDocuments(State state) {
        this.state = state;
    }

    /**
     * Adds or replaces a document as it stands; {@code _id}, {@code _rev} and dates are added if they are absent.
     *
     * @return its id
     * @throws IllegalArgumentException if it is no JSON object, its id is malformed or it has no {@code _type}
     */
    public String addDocument(String json) {
        ObjectNode given = Json.seed(json);
        String id = given.path("_id").asText(Ids.ksuid());
        if (!Ids.isDocumentId(id) || Json.text(given, "_type") == null) {
            throw new IllegalArgumentException("json must have a _type and a valid _id");
        }
        synchronized (state) {
            ObjectNode document = state.stamp(id, null);
            document.setAll(given);
            documents.put(id, document);
            return id;
        }
    }

    /** A document as the server has it now, as JSON, or null if there is none with that id. */
    public @Nullable String document(String id) {
        synchronized (state) {
            ObjectNode document = documents.get(id);
            return document == null ? null : document.toString();
        }
    }

    /** The ids of all documents, drafts and versions too, in their order. */
    public List<String> documentIds() {
        synchronized (state) {
            return List.copyOf(documents.keySet());
        }
    }

    /** The document is not shown to anybody: {@code doc} omits it with the reason {@code permission}. */
    public void hideDocument(String id) {
        synchronized (state) {
            hidden.add(id);
        }
    }

    /** The next export ends after so many documents with a line that is an error. */
    public void failNextExport(int afterDocuments, int status, String message) {
        synchronized (state) {
            exportFault = new ExportFault(afterDocuments, status, message);
        }
    }

    /** Whether a document may be read; without a token private assets may not. */
    boolean shows(ObjectNode document, boolean authorized) {
        return !hidden.contains(document.path("_id").asText()) && (authorized || !isPrivate(document));
    }

    boolean isPrivate(ObjectNode document) {
        return "private".equals(Json.text(document, "cdnAccessPolicy"));
    }

    /** The documents that may be read, in the order of their ids. */
    List<ObjectNode> shown(boolean authorized) {
        return documents.values().stream()
                .filter(document -> shows(document, authorized))
                .toList();
    }
}
