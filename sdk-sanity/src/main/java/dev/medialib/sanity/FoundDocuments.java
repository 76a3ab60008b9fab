package dev.medialib.sanity;

import dev.medialib.core.json.JsonData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were asked for by their ids.
 *
 * @param byId the documents that came, in the order in which they were asked for
 * @param omitted why the others did not come, in the same order
 */
public record FoundDocuments(Map<String, JsonData> byId, Map<String, OmissionReason> omitted) {

    public FoundDocuments {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        omitted = Collections.unmodifiableMap(new LinkedHashMap<>(omitted));
    }

    /** The document with this id; null when it did not come or was not asked for. */
    public @Nullable JsonData get(String id) {
        return byId.get(id);
    }

    /** The documents that came, in the order in which they were asked for. */
    public List<JsonData> all() {
        return List.copyOf(byId.values());
    }

    /**
     * The documents that came, in the order in which they were asked for.
     *
     * @throws dev.medialib.core.json.JsonMismatchException if one has another shape
     */
    public <T> List<T> listOf(Class<T> type) {
        return byId.values().stream().map(document -> document.as(type)).toList();
    }
}
