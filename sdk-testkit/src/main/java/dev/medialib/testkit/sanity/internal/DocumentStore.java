package dev.medialib.testkit.sanity.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Documents of a library or a dataset, by id and by hash. The monitor of {@link State} guards them. */
public abstract sealed class DocumentStore permits LibraryStore, DatasetStore {

    public final Set<String> transactions = new HashSet<>();
    public final Set<String> hidden = new HashSet<>();

    /** Files by the ids of their documents. They stay if the documents are deleted. */
    public final Map<String, StoredFile> files = new LinkedHashMap<>();

    public @Nullable ExportFault exportFault;

    private final Map<String, ObjectNode> documents = new TreeMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, NavigableSet<String>> idsByHash = new HashMap<>();

    /** Error line that replaces the rest of an export. */
    public record ExportFault(int afterDocuments, int status, String message) {}

    /** Returns the document with this id; null if there is none. */
    public @Nullable ObjectNode document(String id) {
        return documents.get(id);
    }

    /** Returns all documents in the order of their ids. */
    public Collection<ObjectNode> documents() {
        return Collections.unmodifiableCollection(documents.values());
    }

    /** Returns the ids of all documents in order. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(documents.keySet());
    }

    /** Adds or replaces a document by its {@code _id}. A change of {@code sha1hash} in place is only seen after another put. */
    public void put(ObjectNode document) {
        String id = document.path("_id").asText();
        documents.put(id, document);
        index(id, Json.text(document, "sha1hash"));
    }

    public void remove(String id) {
        documents.remove(id);
        index(id, null);
    }

    /** Returns the first document, by id, whose {@code sha1hash} is this one; null if there is none. */
    public @Nullable ObjectNode withHash(String sha1) {
        NavigableSet<String> ids = idsByHash.get(sha1);
        return ids == null ? null : documents.get(ids.first());
    }

    private void index(String id, @Nullable String hash) {
        String old = hash == null ? hashes.remove(id) : hashes.put(id, hash);
        if (old != null) {
            idsByHash.computeIfPresent(old, (unused, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
        }
        if (hash != null) {
            idsByHash.computeIfAbsent(hash, unused -> new TreeSet<>()).add(id);
        }
    }

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
