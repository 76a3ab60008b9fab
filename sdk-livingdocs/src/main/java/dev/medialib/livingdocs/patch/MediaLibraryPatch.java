package dev.medialib.livingdocs.patch;

import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.model.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of changes to an entry, carried out in their order. Whether the server undoes the first ones when a later one fails is
 * not documented.
 *
 * @param version the version that the entry must have; null for any
 * @param preserveUpdatedAt whether {@code updatedAt} stays as it is; null when it was not said
 * @param operations at least one
 */
public record MediaLibraryPatch(
        @Nullable Long version, @Nullable Boolean preserveUpdatedAt, List<PatchOperation> operations) {
    public MediaLibraryPatch {
        operations = List.copyOf(operations);
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("a patch needs at least one operation");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    static String requireText(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return value;
    }

    /** Collects the operations of a {@link MediaLibraryPatch}. */
    public static final class Builder {
        private final List<PatchOperation> operations = new ArrayList<>();
        private @Nullable Long version;
        private @Nullable Boolean preserveUpdatedAt;

        private Builder() {}

        /**
         * Carries the patch out only if the entry still has this version; otherwise the call fails with a
         * {@link dev.medialib.livingdocs.error.VersionConflictException}.
         *
         * @param expected null is refused, since it would patch any version
         */
        public Builder ifVersion(@Nullable Long expected) {
            if (expected == null || expected < 0) {
                throw new IllegalArgumentException("ifVersion needs the version of an entry, not " + expected);
            }
            version = expected;
            return this;
        }

        /**
         * Keeps the entry's {@code updatedAt}, for imports and migrations.
         *
         * @since Livingdocs API 2026-03
         */
        public Builder preserveUpdatedAt() {
            preserveUpdatedAt = true;
            return this;
        }

        /**
         * Sets a metadata property; its former value is replaced as a whole.
         *
         * @param value a text, a number, a boolean, a map, a list, a {@link JsonData}; null is refused, see {@link #removeMetadata}
         */
        public Builder setMetadata(String propertyName, @Nullable Object value) {
            if (value == null || value.equals(JsonData.NULL)) {
                throw new IllegalArgumentException("setMetadata of " + propertyName
                        + " was given null, which would remove the property; if that is meant, use removeMetadata");
            }
            return add(new PatchOperation.SetMetadataProperty(propertyName, JsonData.of(value)));
        }

        /** Removes a metadata property. */
        public Builder removeMetadata(String propertyName) {
            return add(new PatchOperation.SetMetadataProperty(propertyName, JsonData.NULL));
        }

        /**
         * Shows another file, which must be in the configured storage already. It needs a key and a URL.
         *
         * @since Livingdocs release-2022-03
         */
        public Builder replaceAsset(Asset asset) {
            return add(new PatchOperation.ReplaceAsset(asset));
        }

        /**
         * Removes the asset of one language, not the default one.
         *
         * @since Livingdocs release-2024-01
         */
        public Builder removeAsset(String locale) {
            return add(new PatchOperation.RemoveAsset(locale));
        }

        /**
         * Forbids the use of the asset.
         *
         * @since Livingdocs release-2022-05
         */
        public Builder revokeAsset() {
            return add(new PatchOperation.RevokeAsset(null));
        }

        /**
         * Forbids the use of the asset, with a note of at most 200 characters, where the server has the setting
         * {@code use2025Behavior}.
         *
         * @since Livingdocs release-2026-01
         */
        public Builder revokeAsset(String note) {
            return add(new PatchOperation.RevokeAsset(requireText("note", note)));
        }

        /**
         * Allows the use of the asset again, where the server has the setting {@code use2025Behavior}.
         *
         * @since Livingdocs release-2026-01
         */
        public Builder unrevokeAsset() {
            return add(new PatchOperation.UnrevokeAsset());
        }

        /**
         * Takes the entry out of search and dashboards. The API cannot undo it.
         *
         * @since Livingdocs release-2022-07
         */
        public Builder archive() {
            return add(new PatchOperation.Archive());
        }

        /**
         * Adds to the usage log.
         *
         * @since Livingdocs API 2026-05
         */
        public Builder addUsage(Consumer<Usage.Builder> usage) {
            return add(new PatchOperation.AddUsageLogEntry(usage(usage)));
        }

        /**
         * Replaces an entry of the usage log; the state is required.
         *
         * @since Livingdocs API 2026-05
         */
        public Builder updateUsage(String usageLogEntryId, Consumer<Usage.Builder> usage) {
            return add(new PatchOperation.UpdateUsageLogEntry(usageLogEntryId, usage(usage), null));
        }

        /**
         * Replaces an entry of the usage log if it still is what it was.
         *
         * @param oldValue the properties that it must have now; an empty object's meaning is not documented
         * @since Livingdocs API 2026-05
         */
        public Builder updateUsage(String usageLogEntryId, Consumer<Usage.Builder> usage, JsonData oldValue) {
            Objects.requireNonNull(oldValue, "oldValue");
            return add(new PatchOperation.UpdateUsageLogEntry(usageLogEntryId, usage(usage), oldValue));
        }

        /**
         * Removes an entry of the usage log.
         *
         * @since Livingdocs API 2026-05
         */
        public Builder removeUsage(String usageLogEntryId) {
            return add(new PatchOperation.RemoveUsageLogEntry(usageLogEntryId));
        }

        private static Usage usage(Consumer<Usage.Builder> usage) {
            Usage.Builder builder = new Usage.Builder();
            usage.accept(builder);
            return builder.build();
        }

        private Builder add(PatchOperation operation) {
            operations.add(operation);
            return this;
        }

        /** Whether no operation was added yet. */
        public boolean isEmpty() {
            return operations.isEmpty();
        }

        /**
         * The patch.
         *
         * @throws IllegalArgumentException if it has no operation
         */
        public MediaLibraryPatch build() {
            return new MediaLibraryPatch(version, preserveUpdatedAt, operations);
        }
    }
}
