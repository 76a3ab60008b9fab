package dev.medialib.testkit.sanity.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.DatasetStore;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.GlobalReferences;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.LibraryStore.Reference;
import dev.medialib.testkit.sanity.internal.State;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code references} and {@code refsearch} of a library. A missing asset has no references (assumed). */
public final class ReferenceEndpoints {

    private static final String CURSOR = "gdr1:";

    private final State state;

    public ReferenceEndpoints(State state) {
        this.state = state;
    }

    public ServerResponse list(Call call) {
        LibraryStore library = state.library(call);
        List<Reference> all = references(library, call.path("assetId"));
        String cursor = call.query("cursor");
        int from = cursor == null || cursor.isEmpty() ? 0 : Math.min(position(cursor), all.size());
        int to = Math.min(all.size(), from + state.settings.referencesPageSize.get());
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("references");
        for (Reference reference : all.subList(from, to)) {
            ObjectNode item = list.addObject().put("sourceDocumentRef", reference.source());
            ArrayNode paths = item.putArray("sourceFieldPaths");
            reference.paths().forEach(paths::add);
        }
        body.put("totalCount", all.size());
        boolean isLast = to == all.size();
        if (!isLast || (state.settings.cursorOnLastReferencesPage.get() && to > from)) {
            body.put("nextCursor", cursor(all.get(to - 1), to));
        }
        return Call.ok(body);
    }

    /** Returns all references to an asset: first those in the datasets, then those that the test added. */
    private List<Reference> references(LibraryStore library, String assetId) {
        List<Reference> all = new ArrayList<>();
        String target = GlobalReferences.of(library.id(), assetId);
        for (DatasetStore dataset : state.datasets.values()) {
            for (ObjectNode document : dataset.documents()) {
                List<String> paths = GlobalReferences.paths(document, target);
                if (!paths.isEmpty()) {
                    all.add(new Reference(
                            dataset.resource() + ":" + document.path("_id").asText(), paths));
                }
            }
        }
        all.addAll(library.references.getOrDefault(assetId, List.of()));
        return all;
    }

    /** Returns a cursor in the form of the documentation's sample. It also contains the position. */
    private static String cursor(Reference last, int position) {
        String[] parts = last.source().split(":", 3);
        ObjectNode json = Json.object()
                .put("rs", parts[Math.min(1, parts.length - 1)])
                .put("id", parts[parts.length - 1])
                .put("at", position);
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return CURSOR + Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int position(String cursor) {
        @Nullable JsonNode state = null;
        try {
            if (cursor.startsWith(CURSOR)) {
                byte[] bytes = Base64.getDecoder().decode(cursor.substring(CURSOR.length()));
                state = Json.parse(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw ErrorResponse.badRequest("Invalid cursor: " + e.getMessage());
        }
        if (state == null
                || !state.path("at").canConvertToInt()
                || state.path("at").asInt() < 0) {
            throw ErrorResponse.badRequest("Invalid cursor");
        }
        return state.path("at").asInt();
    }

    /** Returns the response that the test registered, because the shape of responses is not documented. */
    public ServerResponse search(Call call) {
        LibraryStore library = state.library(call);
        String limit = call.query("limit");
        if (limit != null && !limit.matches("[1-9]\\d{0,8}")) {
            throw ErrorResponse.badRequest("\"limit\" must be a positive integer");
        }
        library.refsearches.add(call.parameters());
        return Call.ok(library.refsearchResult);
    }
}
