package dev.medialib.testkit.livingdocs.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.livingdocs.entry.MetadataRules;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.internal.Timestamps;
import dev.medialib.testkit.livingdocs.patch.PatchOperation.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Effects of the operations on an entry. Conflicts with the entry's state are detected here. */
final class PatchEffects {

    private PatchEffects() {}

    /** Sets a metadata property. Documented: an absent or null value removes the property. */
    static void setMetadataProperty(Step step) {
        Entry entry = step.entry();
        String name = step.patch().path("propertyName").asText();
        JsonNode value = step.patch().path("value");
        if (value.isMissingNode() || value.isNull()) {
            entry.metadata().remove(name);
            return;
        }
        ObjectNode problem = MetadataRules.check(
                step.store(), entry.mediaType(), Json.object().set(name, value));
        if (problem != null) {
            throw ErrorResponse.badRequest(problem);
        }
        entry.metadata().set(name, value);
    }

    static void archive(Step step) {
        step.entry().archived = true;
    }

    static void replaceAsset(Step step) {
        Entry entry = step.entry();
        entry.rememberKey(entry.json.path("asset"));
        entry.json.set("asset", step.patch().path("value"));
        // a former key that is used again becomes the current key
        entry.oldKeys.remove(step.patch().path("value").path("key").asText());
    }

    static void removeAsset(Step step) {
        String locale = step.patch().path("locale").asText();
        if (locale.equals(step.settings().defaultLocale.get())) {
            throw ErrorResponse.badRequest(step.at() + ".locale", "The asset of the default locale cannot be removed");
        }
        ObjectNode translation = step.entry().translation(locale);
        if (translation == null || !translation.has("asset")) {
            throw ErrorResponse.badRequest(step.at() + ".locale", "There is no asset for the locale " + locale);
        }
        step.entry().rememberKey(translation.path("asset"));
        translation.remove("asset");
    }

    static void revokeAsset(Step step) {
        Entry entry = step.entry();
        if (entry.revoked) {
            throw ErrorResponse.conflict("The asset of entry '" + entry.id() + "' is already revoked");
        }
        entry.revoked = true;
        entry.revokeNote = Json.text(step.patch(), "note");
    }

    static void unrevokeAsset(Step step) {
        Entry entry = step.entry();
        if (!entry.revoked) {
            throw ErrorResponse.conflict("The asset of entry '" + entry.id() + "' is not revoked");
        }
        entry.revoked = false;
        entry.revokeNote = null;
    }

    static void addUsageLogEntry(Step step) {
        ObjectNode line = Json.object().put("id", step.store().newId());
        setUsage(line, step.patch().path("value"));
        line.put("reportingDate", Timestamps.now(step.settings()));
        step.entry().usageLog.add(line);
    }

    /** Replaces the value. Fields that the server sets are kept (assumed). */
    static void updateUsageLogEntry(Step step) {
        ObjectNode line = usage(step);
        for (Map.Entry<String, JsonNode> old : step.patch().path("oldValue").properties()) {
            if (!old.getValue().equals(line.path(old.getKey()))) {
                throw ErrorResponse.conflict("Cannot update outdated value");
            }
        }
        line.remove(List.of("url", "params", "publicationDate"));
        setUsage(line, step.patch().path("value"));
    }

    static void removeUsageLogEntry(Step step) {
        step.entry().usageLog.remove(usage(step));
    }

    static void setUsage(ObjectNode line, JsonNode value) {
        line.put("state", "pending");
        line.setAll((ObjectNode) value);
    }

    private static ObjectNode usage(Step step) {
        String id = step.patch().path("usageLogEntryId").asText();
        return Optional.ofNullable(step.entry().usage(id))
                .orElseThrow(() -> ErrorResponse.notFound("Usage log entry does not exist (id: '" + id + "')"));
    }
}
