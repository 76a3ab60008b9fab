package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okio.ByteString;

/** {@code doc} and {@code export} of a library or a dataset. */
final class DocumentReads {

    private final State state;

    DocumentReads(State state) {
        this.state = state;
    }

    /** Documents come in the order of the store, not in that of the request, which is not promised either. */
    Reply documents(Call call, FakeDocuments store) {
        boolean allVersions = call.flag("includeAllVersions", false);
        boolean excludesContent = call.flag("excludeContent", false);
        Map<String, ObjectNode> found = new TreeMap<>();
        ArrayNode omitted = Json.array();
        for (String id : new LinkedHashSet<>(List.of(call.path("ids").split(",", -1)))) {
            if (!Ids.isDocumentId(id)) {
                throw Refusal.badRequest("Malformed document ID: \"" + id + "\"");
            }
            if (store instanceof FakeMediaLibrary library) {
                Videos.poll(state, library, id);
            }
            List<ObjectNode> documents = store.documents.values().stream()
                    .filter(document -> id.equals(
                            allVersions
                                    ? Ids.published(document.path("_id").asText())
                                    : document.path("_id").asText()))
                    .toList();
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

    /** What is left of a document without its content is assumed. */
    private static ObjectNode head(ObjectNode document) {
        return document.deepCopy().retain("_id", "_type", "_rev");
    }

    /** One JSON document a line; asked for with {@code nextCursor}, a page and a last line with the next page's cursor. */
    Reply export(Call call, FakeDocuments store) {
        Set<String> types = new LinkedHashSet<>();
        call.queries("types").forEach(value -> types.addAll(List.of(value.split(",", -1))));
        String after = call.query("nextCursor");
        List<ObjectNode> documents = store.shown(true).stream()
                .filter(document ->
                        types.isEmpty() || types.contains(document.path("_type").asText()))
                .filter(document ->
                        after == null || document.path("_id").asText().compareTo(after) > 0)
                .toList();
        int size = after == null ? documents.size() : Math.min(documents.size(), state.settings.exportPageSize());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < size && !endsWithFault(store, i, lines); i++) {
            lines.append(documents.get(i)).append('\n');
        }
        if (size < documents.size()) {
            String last = documents.get(size - 1).path("_id").asText();
            lines.append(Json.object().put("nextCursor", last)).append('\n');
        }
        return Reply.bytes("application/x-ndjson", ByteString.encodeUtf8(lines.toString()));
    }

    private static boolean endsWithFault(FakeDocuments store, int documents, StringBuilder lines) {
        FakeDocuments.ExportFault fault = store.exportFault;
        if (fault == null || documents < fault.afterDocuments()) {
            return false;
        }
        store.exportFault = null;
        ObjectNode line = Json.object();
        line.putObject("error").put("description", fault.message());
        lines.append(line.put("statusCode", fault.status())).append('\n');
        return true;
    }
}
