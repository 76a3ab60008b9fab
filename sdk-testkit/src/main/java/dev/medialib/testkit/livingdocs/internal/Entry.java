package dev.medialib.testkit.livingdocs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entry with its public JSON and its hidden state. A patch changes a copy. */
public final class Entry {

    /** Id in an external system. */
    record ExternalId(String systemName, String id) {}

    public final ObjectNode json;
    public final Set<String> oldKeys = new LinkedHashSet<>();
    public final Set<String> variantKeys = new LinkedHashSet<>();
    public final List<ObjectNode> usageLog = new ArrayList<>();
    public boolean revoked;
    public boolean archived;
    public boolean invalid;

    public @Nullable String revokeNote;

    public Entry(ObjectNode json) {
        this.json = json;
    }

    public Entry copy() {
        Entry copy = new Entry(json.deepCopy());
        copy.oldKeys.addAll(oldKeys);
        copy.variantKeys.addAll(variantKeys);
        usageLog.forEach(line -> copy.usageLog.add(line.deepCopy()));
        copy.revoked = revoked;
        copy.archived = archived;
        copy.invalid = invalid;
        copy.revokeNote = revokeNote;
        return copy;
    }

    public String id() {
        return json.path("id").asText();
    }

    public long version() {
        return json.path("version").asLong();
    }

    public String mediaType() {
        return json.path("mediaType").asText();
    }

    public ObjectNode metadata() {
        return json.withObjectProperty("metadata");
    }

    /** Returns the system and the id in it; null if the entry has none. */
    @Nullable ExternalId externalId() {
        String systemName = Json.text(json, "systemName");
        String externalId = Json.text(json, "externalId");
        return systemName == null || externalId == null ? null : new ExternalId(systemName, externalId);
    }

    /** Returns all keys in the order of the documentation's example: current, replaced, translated and variant keys. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        addKey(keys, json.path("asset"));
        keys.addAll(oldKeys);
        json.path("translations").forEach(translation -> addKey(keys, translation.path("asset")));
        keys.addAll(variantKeys);
        return keys;
    }

    public @Nullable ObjectNode translation(String locale) {
        for (JsonNode translation : json.path("translations")) {
            if (locale.equals(Json.text(translation, "locale")) && translation instanceof ObjectNode object) {
                return object;
            }
        }
        return null;
    }

    public @Nullable ObjectNode usage(String usageLogEntryId) {
        for (ObjectNode line : usageLog) {
            if (usageLogEntryId.equals(Json.text(line, "id"))) {
                return line;
            }
        }
        return null;
    }

    /** Returns the usage log in the API's form. */
    public ArrayNode usageLogJson() {
        return Json.array().addAll(usageLog);
    }

    /** Returns a line for the usage log. If id, state or {@code reportingDate} are absent, it sets them. */
    public ObjectNode usageLine(ObjectNode given, Store store, String now) {
        ObjectNode line = Json.object();
        if (!given.has("id")) {
            line.put("id", store.newId());
        }
        if (!given.has("state")) {
            line.put("state", "pending");
        }
        if (!given.has("reportingDate")) {
            line.put("reportingDate", now);
        }
        return line.setAll(given);
    }

    public void rememberKey(JsonNode asset) {
        addKey(oldKeys, asset);
    }

    private static void addKey(Set<String> keys, JsonNode asset) {
        String key = Json.text(asset, "key");
        if (key != null) {
            keys.add(key);
        }
    }
}
