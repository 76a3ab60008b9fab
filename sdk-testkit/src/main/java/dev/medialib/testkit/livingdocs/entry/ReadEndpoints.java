package dev.medialib.testkit.livingdocs.entry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.internal.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Endpoints that read entries, their keys, their usage log and their images. */
public final class ReadEndpoints {

    private final Store store;

    public ReadEndpoints(Store store) {
        this.store = store;
    }

    /** Returns an entry. Revoked and archived entries can be read like others (assumed). */
    public ServerResponse get(Call call) {
        return Call.ok(store.get(call.path("id")).json);
    }

    /** Returns several entries, in the order of the request. Missing ids are omitted (both assumed). */
    public ServerResponse getSeveral(Call call) {
        String ids = call.query("ids");
        String externalId = call.query("externalId");
        ArrayNode found = Json.array();
        if (ids != null) {
            for (String id : List.of(ids.split(","))) {
                add(found, store.find(id));
            }
        } else if (externalId != null && call.query("systemName") != null) {
            add(found, store.findExternal(call.query("systemName"), externalId));
        } else {
            throw ErrorResponse.badRequest("ids", "Either ids, or externalId and systemName, are required");
        }
        return call.envelope(found);
    }

    public ServerResponse keys(Call call) {
        ArrayNode keys = Json.array();
        store.get(call.path("id")).keys().forEach(keys::add);
        return results(keys);
    }

    public ServerResponse usageLog(Call call) {
        return results(store.get(call.path("id")).usageLogJson());
    }

    /** Serves an image. Files of other types cause 404 (assumed). */
    public ServerResponse serveImage(Call call) {
        String key = call.path("key");
        Entry entry = store.findByKey(key);
        Store.StoredFile file = store.files.get(key);
        if (entry == null || file == null || !file.mimeType().startsWith("image/")) {
            throw ErrorResponse.noImage();
        }
        if (entry.revoked || entry.invalid) {
            throw ErrorResponse.revokedImage();
        }
        return ServerResponse.bytes(file.mimeType(), file.content().read());
    }

    private static void add(ArrayNode found, @Nullable Entry entry) {
        if (entry != null) {
            found.add(entry.json);
        }
    }

    private static ServerResponse results(ArrayNode items) {
        ObjectNode body = Json.object();
        body.set("results", items);
        return Call.ok(body);
    }
}
