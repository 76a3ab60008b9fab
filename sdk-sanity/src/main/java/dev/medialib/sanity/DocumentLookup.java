package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.StoreEndpoints.DocInput;
import dev.medialib.sanity.id.DocumentId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds documents by their ids. */
final class DocumentLookup {
    /** As many as the vendor's client asks for at once. An id has at most 128 characters, so the URL stays below 16 KiB. */
    private static final int MOST_IDS = 100;

    private static final Map<String, String> WITHOUT_CONTENT = Map.of("excludeContent", "true");
    private static final Map<String, String> ALL_VERSIONS = Map.of("includeAllVersions", "true");

    private final DocumentStore store;
    private final ApiCaller caller;

    DocumentLookup(DocumentStore store) {
        this.store = store;
        this.caller = store.caller;
    }

    JsonData get(String id) {
        return caller.call(
                store.endpoints.document(), input(List.of(DocumentId.of(id).value()), Map.of()));
    }

    FoundDocuments getAll(Collection<String> ids) {
        return find(ids, Map.of());
    }

    Set<String> existing(Collection<String> ids) {
        return find(ids, WITHOUT_CONTENT).byId().keySet();
    }

    List<JsonData> allVersions(String id) {
        String asked = DocumentId.of(id).value();
        return caller.call(store.endpoints.doc(), input(List.of(asked), ALL_VERSIONS))
                .documents();
    }

    private FoundDocuments find(Collection<String> ids, Map<String, String> options) {
        Set<String> asked = new LinkedHashSet<>();
        ids.forEach(id -> asked.add(DocumentId.of(id).value()));
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("ids must not be empty");
        }
        Map<String, JsonData> came = new LinkedHashMap<>();
        Map<String, OmissionReason> reasons = new LinkedHashMap<>();
        List<String> all = List.copyOf(asked);
        for (int from = 0; from < all.size(); from += MOST_IDS) {
            List<String> chunk = all.subList(from, Math.min(from + MOST_IDS, all.size()));
            DocAnswer answer = caller.call(store.endpoints.doc(), input(chunk, options));
            answer.documents().forEach(document -> came.put(DocAnswer.id(document), document));
            reasons.putAll(answer.omitted());
        }
        Map<String, JsonData> found = new LinkedHashMap<>();
        Map<String, OmissionReason> omitted = new LinkedHashMap<>();
        for (String id : all) {
            JsonData document = came.get(id);
            if (document == null) {
                omitted.put(id, reasons.getOrDefault(id, OmissionReason.EXISTENCE));
            } else {
                found.put(id, document);
            }
        }
        return new FoundDocuments(found, omitted);
    }

    private DocInput input(List<String> ids, Map<String, String> options) {
        return new DocInput(
                store.name,
                String.join(",", ids),
                StoreEndpoints.tagged(options, store.settings.tags().of(null)));
    }
}
