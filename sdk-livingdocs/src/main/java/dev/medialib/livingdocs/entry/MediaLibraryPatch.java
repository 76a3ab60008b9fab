package dev.medialib.livingdocs.entry;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of changes to an entry. The server applies them in order. The documentation does not describe whether the server
 * undoes earlier changes if a later one fails.
 *
 * @param version the version that the entry must have; null for any
 * @param preserveUpdatedAt whether {@code updatedAt} stays unchanged; null for the server's default, which is false
 * @param operations the changes, at least one
 */
public record MediaLibraryPatch(
        @Nullable Long version, @Nullable Boolean preserveUpdatedAt, List<EntryPatchOperation> operations) {
    public MediaLibraryPatch {
        operations = List.copyOf(operations);
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("a patch needs at least one operation");
        }
    }

    /**
     * Creates a patch with the operations that {@code patch} adds.
     *
     * @throws IllegalArgumentException if it has no operation
     */
    public static MediaLibraryPatch of(Consumer<Builder> patch) {
        Builder builder = builder();
        patch.accept(builder);
        return builder.build();
    }

    /** Returns a new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the operations of a {@link MediaLibraryPatch}. */
    public static final class Builder {
        private final List<EntryPatchOperation> operations = new ArrayList<>();
        private @Nullable Long version;
        private @Nullable Boolean preserveUpdatedAt;

        private Builder() {}

        /**
         * Applies the patch only if the entry still has this version. Otherwise the call fails with a {@link
         * dev.medialib.livingdocs.error.VersionConflictException}.
         *
         * @param expected the version of the entry, which {@link dev.medialib.livingdocs.entry.MediaLibraryEntry#version}
         *     returns
         * @throws IllegalArgumentException if {@code expected} is negative, or is null, because null would patch any version
         */
        public Builder ifVersion(Long expected) {
            if (expected == null || expected < 0) {
                throw new IllegalArgumentException("ifVersion needs the version of an entry, not " + expected);
            }
            version = expected;
            return this;
        }

        /**
         * Keeps the entry's {@code updatedAt} unchanged, for imports and migrations.
         *
         * @since Livingdocs API 2026-03
         */
        public Builder preserveUpdatedAt() {
            return preserveUpdatedAt(true);
        }

        /**
         * Sets whether the entry's {@code updatedAt} stays unchanged. The server's default is false. Both values are sent.
         *
         * @since Livingdocs API 2026-03
         */
        public Builder preserveUpdatedAt(boolean preserve) {
            preserveUpdatedAt = preserve;
            return this;
        }

        /**
         * Sets a metadata property. The new value replaces the former one completely.
         *
         * @param propertyName the handle of the property
         * @param value a text, number, boolean, map, list or {@link JsonData}
         * @throws IllegalArgumentException if {@code value} is null; use {@link #removeMetadata} to remove a property
         */
        public Builder setMetadata(String propertyName, Object value) {
            if (value == null || value.equals(JsonData.NULL)) {
                throw new IllegalArgumentException("setMetadata of " + propertyName
                        + " must not be null; use removeMetadata to remove the property");
            }
            return add(new EntryPatchOperation.SetMetadataProperty(propertyName, JsonData.of(value)));
        }

        /**
         * Removes a metadata property.
         *
         * @param propertyName the handle of the property
         */
        public Builder removeMetadata(String propertyName) {
            return add(new EntryPatchOperation.SetMetadataProperty(propertyName, JsonData.NULL));
        }

        /**
         * Replaces the asset by another file. The file must already be in the configured storage. The new asset must have a key
         * and a URL.
         *
         * @since Livingdocs release-2022-03
         */
        public Builder replaceAsset(EntryAsset asset) {
            return add(new EntryPatchOperation.ReplaceAsset(asset));
        }

        /**
         * Removes the asset of one language. The asset of the default language cannot be removed.
         *
         * @param locale the language, such as {@code en}
         * @since Livingdocs release-2024-01
         */
        public Builder removeAsset(String locale) {
            return add(new EntryPatchOperation.RemoveAsset(locale));
        }

        /**
         * Revokes the asset, so that it can no longer be used.
         *
         * @since Livingdocs release-2022-05
         */
        public Builder revokeAsset() {
            return add(new EntryPatchOperation.RevokeAsset(null));
        }

        /**
         * Revokes the asset with a note. Needs the server setting {@code use2025Behavior}.
         *
         * @param note at most 200 characters
         * @since Livingdocs release-2026-01
         */
        public Builder revokeAsset(String note) {
            return add(new EntryPatchOperation.RevokeAsset(TextRules.requireText("note", note)));
        }

        /**
         * Undoes the revocation of the asset, so that it can be used again. Needs the server setting {@code use2025Behavior}.
         *
         * @since Livingdocs release-2026-01
         */
        public Builder unrevokeAsset() {
            return add(new EntryPatchOperation.UnrevokeAsset());
        }

        /**
         * Removes the entry from search and dashboards. The API cannot undo this.
         *
         * @since Livingdocs release-2022-07
         */
        public Builder archive() {
            return add(new EntryPatchOperation.Archive());
        }

        /**
         * Adds a usage to the usage log.
         *
         * @since Livingdocs API 2026-01, on servers since release-2026-05
         */
        public Builder addUsage(Usage usage) {
            return add(new EntryPatchOperation.AddUsageLogEntry(usage));
        }

        /** Same as {@link #addUsage(Usage)} with the options that {@code usage} sets. */
        public Builder addUsage(Consumer<Usage.Builder> usage) {
            return addUsage(Usage.of(usage));
        }

        /**
         * Replaces a usage in the usage log. The new usage must have a state.
         *
         * @param usageLogEntryId the id of the usage, see {@link UsageLogEntry#id}
         * @param usage the new usage, which replaces all values
         * @since Livingdocs API 2026-01, on servers since release-2026-05
         */
        public Builder updateUsage(String usageLogEntryId, Usage usage) {
            return add(new EntryPatchOperation.UpdateUsageLogEntry(usageLogEntryId, usage, null));
        }

        /** Same as {@link #updateUsage(String, Usage)} with the options that {@code usage} sets. */
        public Builder updateUsage(String usageLogEntryId, Consumer<Usage.Builder> usage) {
            return updateUsage(usageLogEntryId, Usage.of(usage));
        }

        /**
         * Replaces a usage in the usage log if the usage still has the old values.
         *
         * @param oldValue the current properties of the usage, as a condition; the documentation does not explain an empty
         *     object
         * @param usageLogEntryId the id of the usage, see {@link UsageLogEntry#id}
         * @since Livingdocs API 2026-01, on servers since release-2026-05
         */
        public Builder updateUsage(String usageLogEntryId, Usage usage, JsonData oldValue) {
            Objects.requireNonNull(oldValue, "oldValue");
            return add(new EntryPatchOperation.UpdateUsageLogEntry(usageLogEntryId, usage, oldValue));
        }

        /** Same as {@link #updateUsage(String, Usage, JsonData)} with the options that {@code usage} sets. */
        public Builder updateUsage(String usageLogEntryId, Consumer<Usage.Builder> usage, JsonData oldValue) {
            return updateUsage(usageLogEntryId, Usage.of(usage), oldValue);
        }

        /**
         * Removes a usage from the usage log.
         *
         * @param usageLogEntryId the id of the usage, see {@link UsageLogEntry#id}
         * @since Livingdocs API 2026-01, on servers since release-2026-05
         */
        public Builder removeUsage(String usageLogEntryId) {
            return add(new EntryPatchOperation.RemoveUsageLogEntry(usageLogEntryId));
        }

        private Builder add(EntryPatchOperation operation) {
            operations.add(operation);
            return this;
        }

        /** Returns whether no operation was added yet. */
        public boolean isEmpty() {
            return operations.isEmpty();
        }

        /**
         * Creates the patch.
         *
         * @throws IllegalArgumentException if it has no operation
         */
        public MediaLibraryPatch build() {
            return new MediaLibraryPatch(version, preserveUpdatedAt, operations);
        }
    }
}
