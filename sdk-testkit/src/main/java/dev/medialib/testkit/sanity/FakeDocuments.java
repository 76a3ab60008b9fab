package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The documents of a library or a dataset. */
public abstract sealed class FakeDocuments permits FakeMediaLibrary, FakeDataset {

    final State state;
    final Map<String, ObjectNode> documents = new TreeMap<>();
    final Set<String> transactions = new HashSet<>();
    final Set<String> hidden = new HashSet<>();

    @Nullable ExportFault exportFault;

    /** An error line that replaces the rest of an export. */
    record ExportFault(int afterDocuments, int status, String message) {}

    FakeDocuments(State state) {
        this.state = state;
    }

    /**
     * Adds or replaces a document. {@code _id}, {@code _rev} and dates are added if they are absent.
     *
     * @return its id
     * @throws IllegalArgumentException if {@code json} is not a JSON object, its id is invalid, or it has no {@code _type}
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

    /** Returns the current state of a document as JSON; null if there is no document with this id. */
    public @Nullable String document(String id) {
        synchronized (state) {
            ObjectNode document = documents.get(id);
            return document == null ? null : document.toString();
        }
    }

    /** Returns the ids of all documents in order, including drafts and versions. */
    public List<String> documentIds() {
        synchronized (state) {
            return List.copyOf(documents.keySet());
        }
    }

    /** Hides a document from all clients: {@code doc} omits it with the reason {@code permission}. */
    public void hideDocument(String id) {
        synchronized (state) {
            hidden.add(id);
        }
    }

    /** Lets the next export end after {@code afterDocuments} documents with an error line. */
    public void failNextExport(int afterDocuments, int status, String message) {
        synchronized (state) {
            exportFault = new ExportFault(afterDocuments, status, message);
        }
    }

    /** Returns whether a document can be read. Private assets cannot be read without a token. */
    boolean shows(ObjectNode document, boolean authorized) {
        return !hidden.contains(document.path("_id").asText()) && (authorized || !isPrivate(document));
    }

    boolean isPrivate(ObjectNode document) {
        return "private".equals(Json.text(document, "cdnAccessPolicy"));
    }

    /** Returns the readable documents, in the order of their ids. */
    List<ObjectNode> shown(boolean authorized) {
        return documents.values().stream()
                .filter(document -> shows(document, authorized))
                .toList();
    }
}
