package dev.medialib.testkit.livingdocs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.entry.AssetRules;
import dev.medialib.testkit.livingdocs.entry.MetadataRules;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.internal.Store;
import dev.medialib.testkit.livingdocs.internal.Timestamps;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST import/mediaLibrary}: responds with 200 and a result for each entry, in the order of the request (assumed).
 * Messages and {@code correlation} are documented. The {@code correlation} of an entry without an id is assumed.
 */
public final class EntryImportEndpoint {

    private static final String ID = "[a-zA-Z0-9\\-]{1,32}";
    private static final String LOCALE = "[a-z][a-zA-Z0-9\\-]+";
    private static final List<String> KEYS =
            List.of("systemName", "externalId", "mediaType", "asset", "metadata", "translations");

    private final Store store;
    private final LivingdocsSettings settings;

    public EntryImportEndpoint(Store store, LivingdocsSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    public ServerResponse importEntries(Call call) {
        JsonNode entries = call.body().path("mediaLibraryEntries");
        if (!entries.isArray()) {
            throw ErrorResponse.badRequest("mediaLibraryEntries", "must be an array");
        }
        ArrayNode results = Json.array();
        for (int i = 0; i < entries.size(); i++) {
            results.add(importEntry(entries.path(i), i));
        }
        return call.envelope(results);
    }

    private ObjectNode importEntry(JsonNode request, int index) {
        String id = Json.text(request, "id");
        String correlation = id == null ? "index: " + index : "id: " + id;
        String externalId = Json.text(request, "externalId");
        if (externalId != null && Json.isAbsent(request, "systemName")) {
            return invalid(correlation, "An asset with an externalId also requires a systemName");
        }
        String problem = problem(request);
        if (problem != null) {
            return invalid(correlation, problem);
        }
        ObjectNode metadataProblem =
                MetadataRules.check(store, request.path("mediaType").asText(), request.path("metadata"));
        if (metadataProblem != null) {
            return failure(correlation, 400, "ValidationError", metadataProblem);
        }
        if (id != null && store.find(id) != null) {
            return duplicate(correlation, "id is not unique: '" + id + "'");
        }
        if (externalId != null && store.findExternal(Json.text(request, "systemName"), externalId) != null) {
            return duplicate(correlation, "externalId is not unique: '" + externalId + "'");
        }
        Entry entry = create(id == null ? store.newId() : id, request);
        ObjectNode result = Json.object().put("ok", true).put("status", 200).put("id", entry.id());
        result.set("record", entry.json.deepCopy());
        return result;
    }

    private Entry create(String id, JsonNode request) {
        ObjectNode json = Json.object().put("id", id).put("version", 1);
        for (String key : KEYS) {
            if (!Json.isAbsent(request, key)) {
                json.set(key, request.path(key));
            }
        }
        json.withObjectProperty("metadata");
        String now = Timestamps.now(settings);
        Entry entry = new Entry(json.put("createdAt", now).put("updatedAt", now));
        store.put(entry);
        return entry;
    }

    private @Nullable String problem(JsonNode request) {
        JsonNode id = request.path("id");
        if (!id.isMissingNode() && !id.asText().matches(ID)) {
            return "id must match ^" + ID + "$";
        }
        String mediaType = Json.text(request, "mediaType");
        if (mediaType == null || !store.mediaTypes.containsKey(mediaType)) {
            return "mediaType must be a media type of the project";
        }
        JsonNode metadata = request.path("metadata");
        if (!metadata.isMissingNode() && !metadata.isObject()) {
            return "metadata must be an object";
        }
        String asset = asset(request.path("asset"), mediaType);
        return asset == null ? translations(request.path("translations"), mediaType) : asset;
    }

    private static @Nullable String translations(JsonNode translations, String mediaType) {
        if (!translations.isMissingNode() && !translations.isArray()) {
            return "translations must be an array";
        }
        for (JsonNode translation : translations) {
            String locale = Json.text(translation, "locale");
            if (locale == null || !locale.matches(LOCALE)) {
                return "locale must match ^" + LOCALE + "$";
            }
            if (!translation.path("metadata").isObject()) {
                return "translations require metadata";
            }
            String asset = translation.has("asset") ? asset(translation.path("asset"), mediaType) : null;
            if (asset != null) {
                return asset;
            }
        }
        return null;
    }

    private static @Nullable String asset(JsonNode asset, String mediaType) {
        for (Map.Entry<String, String> problem :
                AssetRules.check(asset, mediaType).entrySet()) {
            return "asset" + problem.getKey() + " " + problem.getValue();
        }
        return null;
    }

    private static ObjectNode invalid(String correlation, String message) {
        return failure(correlation, 400, "ValidationError", Json.object().put("message", message));
    }

    private static ObjectNode duplicate(String correlation, String message) {
        return failure(correlation, 409, "UniqueIdViolation", Json.object().put("message", message));
    }

    private static ObjectNode failure(String correlation, int status, String error, ObjectNode details) {
        ObjectNode result = Json.object()
                .put("ok", false)
                .put("correlation", correlation)
                .put("status", status)
                .put("error", error);
        result.set("error_details", details);
        return result;
    }
}
