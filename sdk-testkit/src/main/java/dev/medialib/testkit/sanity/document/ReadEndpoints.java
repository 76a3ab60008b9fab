package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.Ids;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.video.VideoEndpoints;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** {@code doc} and {@code export} of a library or a dataset. */
public final class ReadEndpoints {

    private final State state;

    public ReadEndpoints(State state) {
        this.state = state;
    }

    /** Returns documents in the order of the store. The service does not promise the order of the request. */
    public ServerResponse documents(Call call, DocumentStore store) {
        boolean allVersions = call.flag("includeAllVersions", false);
        boolean excludesContent = call.flag("excludeContent", false);
        Map<String, ObjectNode> found = new TreeMap<>();
        ArrayNode omitted = Json.array();
        for (String id : new LinkedHashSet<>(List.of(call.path("ids").split(",", -1)))) {
            if (!Ids.isDocumentId(id)) {
                throw ErrorResponse.badRequest("Malformed document ID: \"" + id + "\"");
            }
            if (store instanceof LibraryStore library) {
                VideoEndpoints.poll(state, library, id);
            }
            List<ObjectNode> documents = allVersions ? versions(store, id) : existing(store, id);
            List<ObjectNode> shown = documents.stream()
                    .filter(document -> store.shows(document, call.authorized()))
                    .toList();
            shown.forEach(document -> found.put(document.path("_id").asText(), document));
            if (shown.isEmpty()) {
                omitted.addObject().put("id", id).put("reason", documents.isEmpty() ? "existence" : "permission");
            }
        }
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("documents");
        found.values().forEach(document -> list.add(excludesContent ? head(document) : document));
        body.set("omitted", omitted);
        return Call.ok(body);
    }

    private static List<ObjectNode> existing(DocumentStore store, String id) {
        ObjectNode document = store.document(id);
        return document == null ? List.of() : List.of(document);
    }

    private static List<ObjectNode> versions(DocumentStore store, String id) {
        return store.documents().stream()
                .filter(document -> id.equals(Ids.published(document.path("_id").asText())))
                .toList();
    }

    /** Returns a document without its content. The remaining fields are assumed. */
    private static ObjectNode head(ObjectNode document) {
        return document.deepCopy().retain("_id", "_type", "_rev");
    }

    /**
     * Exports documents, one JSON document per line. With {@code nextCursor}, it exports a page and a last line with the cursor
     * of the next page.
     */
    public ServerResponse export(Call call, DocumentStore store) {
        Set<String> types = new LinkedHashSet<>();
        call.queries("types").forEach(value -> types.addAll(List.of(value.split(",", -1))));
        String after = call.query("nextCursor");
        List<ObjectNode> documents = store.shown(true).stream()
                .filter(document ->
                        types.isEmpty() || types.contains(document.path("_type").asText()))
                .filter(document ->
                        after == null || document.path("_id").asText().compareTo(after) > 0)
                .toList();
        int size = after == null ? documents.size() : Math.min(documents.size(), state.settings.exportPageSize.get());
        StringBuilder lines = new StringBuilder();
        DocumentStore.ExportFault fault = store.exportFault;
        store.exportFault = null;
        int shown = fault == null ? size : Math.min(size, fault.afterDocuments());
        documents.subList(0, shown).forEach(document -> lines.append(document).append('\n'));
        ObjectNode last = lastLine(documents, size, fault);
        if (last != null) {
            lines.append(last).append('\n');
        }
        return ServerResponse.bytes("application/x-ndjson", ByteString.encodeUtf8(lines.toString()));
    }

    /**
     * Returns the last line: the error that ends the stream, or the cursor of the next page. Returns null if there is neither.
     */
    private static @Nullable ObjectNode lastLine(
            List<ObjectNode> documents, int size, DocumentStore.@Nullable ExportFault fault) {
        if (fault != null) {
            ObjectNode line = Json.object();
            line.putObject("error").put("description", fault.message());
            return line.put("statusCode", fault.status());
        }
        return size == documents.size()
                ? null
                : Json.object()
                        .put("nextCursor", documents.get(size - 1).path("_id").asText());
    }
}
