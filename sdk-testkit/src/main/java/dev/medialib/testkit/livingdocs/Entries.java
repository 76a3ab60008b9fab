package dev.medialib.testkit.livingdocs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading entries, their keys, their usage log and their images. */
final class Entries {

    private final Store store;

    Entries(Store store) {
        this.store = store;
    }

    /** Revoked and archived entries are shown like others (assumed). */
    Reply get(Call call) {
        return Call.ok(store.get(call.path("id")).json);
    }

    /** Ids that do not exist are left out, and the rest is in the order of the request (both assumed). */
    Reply getSeveral(Call call) {
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
            throw Refusal.badRequest("ids", "Either ids, or externalId and systemName, are required");
        }
        return call.envelope(found);
    }

    Reply keys(Call call) {
        ArrayNode keys = Json.array();
        store.get(call.path("id")).keys().forEach(keys::add);
        return results(keys);
    }

    Reply usageLog(Call call) {
        return results(PatchEffects.usageLog(store.get(call.path("id"))));
    }

    /** Files that are no images are not found (assumed). */
    Reply serveImage(Call call) {
        String key = call.path("key");
        Entry entry = store.findByKey(key);
        Store.StoredFile file = store.files.get(key);
        if (entry == null || file == null || !file.mimeType().startsWith("image/")) {
            throw Refusal.noImage();
        }
        if (entry.revoked || entry.invalid) {
            throw Refusal.revokedImage();
        }
        return Reply.bytes(file.mimeType(), file.bytes());
    }

    private static void add(ArrayNode found, @Nullable Entry entry) {
        if (entry != null) {
            found.add(entry.json);
        }
    }

    private static Reply results(ArrayNode items) {
        ObjectNode body = Json.object();
        body.set("results", items);
        return Call.ok(body);
    }
}
