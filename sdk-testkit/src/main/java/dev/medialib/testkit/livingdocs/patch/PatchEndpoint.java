package dev.medialib.testkit.livingdocs.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.internal.Store;
import dev.medialib.testkit.livingdocs.internal.Timestamps;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code PATCH mediaLibrary/{id}}: checks the request as a whole, then the version, then applies the operations in order to a
 * copy that replaces the entry. Assumed: a failed operation undoes the ones before it, and an empty list of operations is
 * rejected.
 */
public final class PatchEndpoint {

    private static final Set<String> KEYS = Set.of("version", "preserveUpdatedAt", "patches");

    private final Store store;
    private final LivingdocsSettings settings;

    public PatchEndpoint(Store store, LivingdocsSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    public ServerResponse patch(Call call) {
        ObjectNode body = call.body();
        check(call, body);
        Entry current = store.get(call.path("id"));
        checkVersion(body.path("version"), current);
        Entry changed = current.copy();
        JsonNode patches = body.path("patches");
        for (int i = 0; i < patches.size(); i++) {
            PatchOperation operation = PatchOperation.of(patches.get(i), call);
            if (operation != null) {
                operation.apply(new PatchOperation.Step(patches.get(i), "patches." + i, changed, store, settings));
            }
        }
        changed.json.put("version", current.version() + 1);
        if (!body.path("preserveUpdatedAt").asBoolean()) {
            changed.json.put("updatedAt", Timestamps.now(settings));
        }
        store.put(changed);
        return Call.ok(Json.object().put("status", 200));
    }

    private void check(Call call, ObjectNode body) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (String key : (Iterable<String>) body::fieldNames) {
            boolean unknown = !KEYS.contains(key)
                    || (key.equals("preserveUpdatedAt") && !call.supports(VersionedOperation.PRESERVE_UPDATED_AT));
            if (unknown) {
                problems.put(key, "Unknown property");
            }
        }
        JsonNode version = body.path("version");
        if (!version.isMissingNode()
                && !version.canConvertToExactIntegral()
                && !version.asText().matches("\\d{1,18}")) {
            problems.put("version", "must be a whole number or a string of one");
        }
        JsonNode preserve = body.path("preserveUpdatedAt");
        if (!preserve.isMissingNode() && !preserve.isBoolean()) {
            problems.putIfAbsent("preserveUpdatedAt", "must be boolean");
        }
        JsonNode patches = body.path("patches");
        if (!patches.isArray() || patches.isEmpty()) {
            problems.put("patches", "must be an array with at least one item");
        }
        for (int i = 0; i < patches.size(); i++) {
            checkOperation(call, patches.path(i), "patches." + i, problems);
        }
        if (!problems.isEmpty()) {
            throw ErrorResponse.badRequest(problems);
        }
    }

    private void checkOperation(Call call, JsonNode patch, String at, Map<String, String> problems) {
        PatchOperation operation = PatchOperation.of(patch, call);
        if (operation == null) {
            problems.put(
                    at + ".operation",
                    "No enum match for: \"" + patch.path("operation").asText() + "\"");
        } else {
            operation.check(new PatchOperation.Check(patch, at, store, problems));
        }
    }

    private static void checkVersion(JsonNode version, Entry current) {
        if (!version.isMissingNode() && version.asLong() != current.version()) {
            throw ErrorResponse.conflict(
                    "Version: Expected " + current.version() + " to be equal to " + version.asLong());
        }
    }
}
