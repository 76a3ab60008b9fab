package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents as a transaction sees them: those of the store, with the changes of the transaction. */
final class StagedDocuments {

    /**
     * Last change of a document.
     *
     * @param index the index of the mutation
     * @param document the document; null if it was deleted
     */
    record Change(String id, int index, @Nullable ObjectNode document) {}

    private final DocumentStore store;
    private final Map<String, Change> changes = new HashMap<>();

    StagedDocuments(DocumentStore store) {
        this.store = store;
    }

    DocumentStore store() {
        return store;
    }

    @Nullable ObjectNode get(String id) {
        Change change = changes.get(id);
        return change == null ? store.document(id) : change.document();
    }

    boolean has(String id) {
        return get(id) != null;
    }

    /** Returns the document that a write changes: the present one, otherwise the one before the transaction. */
    @Nullable ObjectNode previous(String id) {
        ObjectNode present = get(id);
        return present == null ? store.document(id) : present;
    }

    /** Returns all documents in the order of their ids. */
    List<ObjectNode> all() {
        Map<String, ObjectNode> all = new TreeMap<>();
        store.documents().forEach(document -> all.put(document.path("_id").asText(), document));
        for (Change change : changes.values()) {
            ObjectNode document = change.document();
            if (document == null) {
                all.remove(change.id());
            } else {
                all.put(change.id(), document);
            }
        }
        return List.copyOf(all.values());
    }

    void put(ObjectNode document, int index) {
        String id = document.path("_id").asText();
        changes.put(id, new Change(id, index, document));
    }

    void remove(String id, int index) {
        changes.put(id, new Change(id, index, null));
    }

    /** Returns the last change of each document, in the order of the mutations. */
    List<Change> changes() {
        return changes.values().stream()
                .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                .toList();
    }

    void commit() {
        for (Change change : changes.values()) {
            ObjectNode document = change.document();
            if (document == null) {
                store.remove(change.id());
            } else {
                store.put(document);
            }
        }
    }
}
