package dev.medialib.livingdocs.patch;

import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.model.Asset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of a patch. The server carries them out in their order. */
public sealed interface PatchOperation {

    /** The operation's name on the wire. */
    String name();

    /** As it stands in the request. */
    JsonData toJson();

    /**
     * Sets a metadata property to a value that replaces the whole former one, or removes it.
     *
     * @param value JSON null removes the property
     */
    record SetMetadataProperty(String propertyName, JsonData value) implements PatchOperation {
        public SetMetadataProperty {
            requireText("propertyName", propertyName);
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String name() {
            return "setMetadataProperty";
        }

        @Override
        public JsonData toJson() {
            return json(name(), "propertyName", propertyName, "value", value);
        }
    }

    /** Makes the entry show another file, which must be in the configured storage already: the API uploads nothing. */
    record ReplaceAsset(Asset value) implements PatchOperation {
        public ReplaceAsset {
            requireText("the key of the asset", value.key());
            requireText("the url of the asset", value.url());
        }

        @Override
        public String name() {
            return "replaceAsset";
        }

        @Override
        public JsonData toJson() {
            return json(name(), "value", value);
        }
    }

    /** Removes the asset of one language. The default language's cannot be removed. */
    record RemoveAsset(String locale) implements PatchOperation {
        public RemoveAsset {
            requireText("locale", locale);
        }

        @Override
        public String name() {
            return "removeAsset";
        }

        @Override
        public JsonData toJson() {
            return json(name(), "locale", locale);
        }
    }

    /**
     * Forbids the use of the asset. Answered with 409 when it is revoked already, by servers since release-2026-01.
     *
     * @param note at most 200 characters; null for none. A note needs release-2026-01 and the server setting {@code use2025Behavior}
     */
    record RevokeAsset(@Nullable String note) implements PatchOperation {
        private static final int LONGEST_NOTE = 200;

        public RevokeAsset {
            if (note != null && requireText("note", note).length() > LONGEST_NOTE) {
                throw new IllegalArgumentException(
                        "note must have at most " + LONGEST_NOTE + " characters, but has " + note.length());
            }
        }

        @Override
        public String name() {
            return "revokeAsset";
        }

        @Override
        public JsonData toJson() {
            return note == null ? json(name()) : json(name(), "note", note);
        }
    }

    /** Allows the use of a revoked asset again. Needs release-2026-01 and the server setting {@code use2025Behavior}. */
    record UnrevokeAsset() implements PatchOperation {
        @Override
        public String name() {
            return "unrevokeAsset";
        }

        @Override
        public JsonData toJson() {
            return json(name());
        }
    }

    /** Takes the entry out of search and dashboards. The API cannot undo it. */
    record Archive() implements PatchOperation {
        @Override
        public String name() {
            return "archive";
        }

        @Override
        public JsonData toJson() {
            return json(name());
        }
    }

    /** Adds to the usage log; the server gives the id, which only the usage log tells. */
    record AddUsageLogEntry(Usage value) implements PatchOperation {
        public AddUsageLogEntry {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String name() {
            return "addUsageLogEntry";
        }

        @Override
        public JsonData toJson() {
            return json(name(), "value", value.toJson());
        }
    }

    /**
     * Replaces an entry of the usage log.
     *
     * @param oldValue what it must be now for the operation to go through; null for no condition
     */
    record UpdateUsageLogEntry(
            String usageLogEntryId, Usage value, @Nullable JsonData oldValue) implements PatchOperation {
        public UpdateUsageLogEntry {
            requireText("usageLogEntryId", usageLogEntryId);
            if (value.state() == null) {
                throw new IllegalArgumentException("updating a usage needs a state");
            }
            if (oldValue != null && !oldValue.isObject()) {
                throw new IllegalArgumentException("oldValue must be a JSON object");
            }
        }

        @Override
        public String name() {
            return "updateUsageLogEntry";
        }

        @Override
        public JsonData toJson() {
            JsonData json = json(name(), "usageLogEntryId", usageLogEntryId, "value", value.toJson());
            return oldValue == null ? json : json.with("oldValue", oldValue);
        }
    }

    /** Removes an entry of the usage log. */
    record RemoveUsageLogEntry(String usageLogEntryId) implements PatchOperation {
        public RemoveUsageLogEntry {
            requireText("usageLogEntryId", usageLogEntryId);
        }

        @Override
        public String name() {
            return "removeUsageLogEntry";
        }

        @Override
        public JsonData toJson() {
            return json(name(), "usageLogEntryId", usageLogEntryId);
        }
    }

    private static String requireText(String name, @Nullable String value) {
        return MediaLibraryPatch.requireText(name, value);
    }

    private static JsonData json(String operation, Object... namesAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operation", operation);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return JsonData.of(json);
    }
}
