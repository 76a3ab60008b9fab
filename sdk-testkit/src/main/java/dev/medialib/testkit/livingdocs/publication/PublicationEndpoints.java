package dev.medialib.testkit.livingdocs.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.internal.IndexPaging;
import dev.medialib.testkit.livingdocs.internal.Store;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Endpoints that read publications. */
public final class PublicationEndpoints {

    /** Mark of a reference in a component that is hidden now. It is never served. */
    private static final String HIDDEN = "hidden";

    private static final List<String> FIELDS = List.of("systemdata", "metadata", "references", "content");
    private static final String SEARCH_FIELDS = "systemdata,metadata,content";
    private static final int DEFAULT_SEARCH_LIMIT = 10;
    private static final int DEFAULT_EVENT_LIMIT = 100;
    private static final int MAX_EVENT_LIMIT = 1000;

    private final Store store;

    public PublicationEndpoints(Store store) {
        this.store = store;
    }

    /** Returns the latest publication. Unpublished documents cause 404 (assumed). */
    public ServerResponse latest(Call call) {
        String documentId = call.path("documentId");
        ObjectNode publication =
                documentId.matches("\\d{1,9}") ? store.publications.get(Integer.valueOf(documentId)) : null;
        if (publication == null) {
            throw ErrorResponse.notFound("Document is not published (id: '" + documentId + "')");
        }
        return Call.ok(projected(call, publication, String.join(",", FIELDS)));
    }

    /** Searches publications, the latest first. The documentation orders by {@code sortDate}. */
    public ServerResponse search(Call call) {
        String filters = call.query("filters");
        JsonNode filter = filters == null ? Json.array() : parsed(filters);
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode publication : store.publications.values()) {
            if (SearchFilter.matches(filter, publication)) {
                found.add(projected(call, publication, SEARCH_FIELDS));
            }
        }
        Collections.reverse(found);
        return IndexPaging.page(call, "search:" + filter, found, DEFAULT_SEARCH_LIMIT);
    }

    public ServerResponse events(Call call) {
        Map<String, String> problems = new TreeMap<>();
        int limit = IndexPaging.integer(call, "limit", 1, MAX_EVENT_LIMIT, DEFAULT_EVENT_LIMIT, problems);
        if (!problems.isEmpty()) {
            throw ErrorResponse.badRequest(problems);
        }
        EventFilter filter = new EventFilter(call);
        List<ObjectNode> events = new ArrayList<>();
        store.events.stream().filter(filter::matches).forEach(event -> events.add(event.json()));
        String reverse = call.query("reverse");
        if (reverse != null && !reverse.equals("false")) {
            Collections.reverse(events);
        }
        ArrayNode page = Json.array().addAll(events.subList(0, Math.min(limit, events.size())));
        if (!call.supports(VersionedOperation.RESULTS_ENVELOPE)) {
            return Call.ok(page);
        }
        ObjectNode body = Json.object();
        body.set("results", page);
        return Call.ok(body);
    }

    private static ObjectNode projected(Call call, ObjectNode publication, String defaultFields) {
        String fields = call.query("fields");
        ObjectNode projected = Json.object();
        for (String field : List.of((fields == null ? defaultFields : fields).split(","))) {
            boolean known = FIELDS.contains(field)
                    && (!field.equals("references") || call.supports(VersionedOperation.PUBLICATION_REFERENCES));
            if (known) {
                projected.set(
                        field, field.equals("references") ? references(call, publication) : publication.get(field));
            } else if (fields != null) {
                throw ErrorResponse.badRequest("fields", "No enum match for: \"" + field + "\"");
            }
        }
        return projected;
    }

    private static ArrayNode references(Call call, ObjectNode publication) {
        boolean everything = "true".equals(call.query("ignoreComponentConditions"));
        ArrayNode references = Json.array();
        for (JsonNode reference : publication.path("references")) {
            if (everything || !reference.path(HIDDEN).asBoolean()) {
                references.add(visible(reference));
            }
        }
        return references;
    }

    static ObjectNode visible(JsonNode reference) {
        return ((ObjectNode) reference.deepCopy()).without(HIDDEN);
    }

    private static JsonNode parsed(String filters) {
        try {
            return Json.parse(filters);
        } catch (JsonProcessingException e) {
            throw ErrorResponse.badRequest("filters", "must be JSON: " + e.getOriginalMessage());
        }
    }
}
