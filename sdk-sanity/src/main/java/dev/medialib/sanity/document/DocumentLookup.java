package dev.medialib.sanity.document;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.internal.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds documents by their ids. */
final class DocumentLookup {
    /** The number of ids that the vendor's client sends in one request. */
    private static final int MAX_IDS = 100;

    /** The vendor's Studio keeps URLs below 11,164 bytes. The difference is reserved for host, path and tag. */
    private static final int MAX_IDS_LENGTH = 10_000;

    private static final Map<String, String> WITHOUT_CONTENT = Map.of("excludeContent", "true");
    private static final Map<String, String> ALL_VERSIONS = Map.of("includeAllVersions", "true");

    private final Store store;

    DocumentLookup(Store store) {
        this.store = store;
    }

    JsonData get(String id) {
        return store.caller()
                .call(
                        store.kind().choose(DocumentEndpoints.LIBRARY_GET, DocumentEndpoints.DATASET_GET),
                        input(List.of(DocumentId.of(id).value()), Map.of()));
    }

    FoundDocuments getAll(Collection<String> ids) {
        return find(ids, Map.of());
    }

    Set<String> existing(Collection<String> ids) {
        return find(ids, WITHOUT_CONTENT).byId().keySet();
    }

    List<JsonData> allVersions(String id) {
        String valid = DocumentId.of(id).value();
        return store.caller().call(doc(), input(List.of(valid), ALL_VERSIONS)).documents();
    }

    private FoundDocuments find(Collection<String> ids, Map<String, String> options) {
        Set<String> valid = new LinkedHashSet<>();
        ids.forEach(id -> valid.add(DocumentId.of(id).value()));
        if (valid.isEmpty()) {
            throw new IllegalArgumentException("ids must not be empty");
        }
        Map<String, JsonData> came = new LinkedHashMap<>();
        Map<String, OmissionReason> reasons = new LinkedHashMap<>();
        for (List<String> chunk : chunks(valid)) {
            DocResponse response = store.caller().call(doc(), input(chunk, options));
            response.documents().forEach(document -> came.put(DocResponse.id(document), document));
            reasons.putAll(response.omitted());
        }
        Map<String, JsonData> found = new LinkedHashMap<>();
        Map<String, OmissionReason> omitted = new LinkedHashMap<>();
        for (String id : valid) {
            JsonData document = came.get(id);
            if (document == null) {
                omitted.put(id, reasons.getOrDefault(id, OmissionReason.EXISTENCE));
            } else {
                found.put(id, document);
            }
        }
        return new FoundDocuments(found, omitted);
    }

    /** Splits ids into requests. Each character of an id takes one byte in the URL, and so does each comma between ids. */
    private static List<List<String>> chunks(Collection<String> ids) {
        List<List<String>> chunks = new ArrayList<>();
        List<String> chunk = new ArrayList<>();
        int length = 0;
        for (String id : ids) {
            int added = id.length() + 1;
            if (chunk.size() == MAX_IDS || length + added > MAX_IDS_LENGTH) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                length = 0;
            }
            chunk.add(id);
            length += added;
        }
        chunks.add(chunk);
        return chunks;
    }

    private Endpoint<DocumentEndpoints.Input, DocResponse> doc() {
        return store.kind().choose(DocumentEndpoints.LIBRARY_DOC, DocumentEndpoints.DATASET_DOC);
    }

    private DocumentEndpoints.Input input(List<String> ids, Map<String, String> options) {
        return new DocumentEndpoints.Input(
                store.name(), String.join(",", ids), store.tags().addTo(options, null));
    }
}
