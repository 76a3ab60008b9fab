package dev.medialib.livingdocs.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One change of a patch. The server applies the changes in order. */
@JsonPropertyOrder("operation")
public sealed interface EntryPatchOperation {

    /** Returns the name of the operation in the request. */
    @JsonProperty("operation")
    String name();

    /** Returns the JSON of this operation in the request. */
    default JsonData toJson() {
        return JsonData.of(this);
    }

    /**
     * Operation that sets or removes a metadata property. A new value replaces the former one completely.
     *
     * @param propertyName the handle of the property
     * @param value the new value; JSON null removes the property
     */
    record SetMetadataProperty(String propertyName, JsonData value) implements EntryPatchOperation {
        public SetMetadataProperty {
            TextRules.requireText("propertyName", propertyName);
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String name() {
            return "setMetadataProperty";
        }
    }

    /**
     * Operation that replaces the asset by another file. The file must already be in the configured storage, because the API does
     * not upload.
     *
     * @param value the new asset, with key and URL
     */
    record ReplaceAsset(EntryAsset value) implements EntryPatchOperation {
        public ReplaceAsset {
            TextRules.requireText("the key of the asset", value.key());
            TextRules.requireText("the url of the asset", value.url());
        }

        @Override
        public String name() {
            return "replaceAsset";
        }
    }

    /**
     * Operation that removes the asset of one language. The asset of the default language cannot be removed.
     *
     * @param locale the language, such as {@code en}
     */
    record RemoveAsset(String locale) implements EntryPatchOperation {
        public RemoveAsset {
            TextRules.requireText("locale", locale);
        }

        @Override
        public String name() {
            return "removeAsset";
        }
    }

    /**
     * Operation that revokes the asset, so that it can no longer be used. Servers since release-2026-01 respond with 409 if it is
     * already revoked.
     *
     * @param note at most 200 characters, needs release-2026-01 and the server setting {@code use2025Behavior}; null for none
     */
    record RevokeAsset(@Nullable String note) implements EntryPatchOperation {
        private static final int MAX_NOTE_LENGTH = 200;

        public RevokeAsset {
            if (note != null && TextRules.requireText("note", note).length() > MAX_NOTE_LENGTH) {
                throw new IllegalArgumentException(
                        "note must have at most " + MAX_NOTE_LENGTH + " characters, but has " + note.length());
            }
        }

        @Override
        public String name() {
            return "revokeAsset";
        }
    }

    /**
     * Operation that undoes the revocation of an asset, so that it can be used again. Needs release-2026-01 and the server
     * setting {@code use2025Behavior}.
     */
    record UnrevokeAsset() implements EntryPatchOperation {
        @Override
        public String name() {
            return "unrevokeAsset";
        }
    }

    /** Operation that removes the entry from search and dashboards. The API cannot undo this. */
    record Archive() implements EntryPatchOperation {
        @Override
        public String name() {
            return "archive";
        }
    }

    /**
     * Operation that adds a usage to the usage log. The server generates the id of the usage. Only the usage log contains this
     * id.
     *
     * @param value the usage
     */
    record AddUsageLogEntry(Usage value) implements EntryPatchOperation {
        public AddUsageLogEntry {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String name() {
            return "addUsageLogEntry";
        }
    }

    /**
     * Operation that replaces a usage in the usage log.
     *
     * @param usageLogEntryId the id of the usage in the usage log
     * @param value the new usage, which must have a state
     * @param oldValue a JSON object with the current values of the usage, as a condition; null for no condition
     */
    record UpdateUsageLogEntry(
            String usageLogEntryId, Usage value, @Nullable JsonData oldValue) implements EntryPatchOperation {
        public UpdateUsageLogEntry {
            TextRules.requireText("usageLogEntryId", usageLogEntryId);
            if (value.state() == null) {
                throw new IllegalArgumentException("the update of a usage needs a state");
            }
            if (oldValue != null && !oldValue.isObject()) {
                throw new IllegalArgumentException("oldValue must be a JSON object");
            }
        }

        @Override
        public String name() {
            return "updateUsageLogEntry";
        }
    }

    /**
     * Operation that removes a usage from the usage log.
     *
     * @param usageLogEntryId the id of the usage in the usage log
     */
    record RemoveUsageLogEntry(String usageLogEntryId) implements EntryPatchOperation {
        public RemoveUsageLogEntry {
            TextRules.requireText("usageLogEntryId", usageLogEntryId);
        }

        @Override
        public String name() {
            return "removeUsageLogEntry";
        }
    }
}
