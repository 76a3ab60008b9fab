package dev.medialib.sanity.document;

import dev.medialib.core.json.JsonData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were found for a collection of ids.
 *
 * @param byId the documents by id, in the order of the requested ids
 * @param omitted the reasons for the missing documents by id, in the same order
 */
public record FoundDocuments(Map<String, JsonData> byId, Map<String, OmissionReason> omitted) {

    public FoundDocuments {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        omitted = Collections.unmodifiableMap(new LinkedHashMap<>(omitted));
    }

    /** Returns the document with this id; null when it is missing or was not requested. */
    public @Nullable JsonData get(String id) {
        return byId.get(id);
    }

    /** Returns the found documents, in the order of the requested ids. */
    public List<JsonData> all() {
        return List.copyOf(byId.values());
    }

    /**
     * Converts the found documents to {@code type}, in the order of the requested ids.
     *
     * @throws dev.medialib.core.json.JsonMismatchException if a document has another shape
     */
    public <T> List<T> listOf(Class<T> type) {
        return byId.values().stream().map(document -> document.as(type)).toList();
    }
}
