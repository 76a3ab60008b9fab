package dev.medialib.sitefinity.library;

import dev.medialib.sitefinity.internal.field.FieldRules;
import dev.medialib.sitefinity.internal.field.FieldValues;
import dev.medialib.sitefinity.item.Change;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Change of a folder, or the fields of a new folder. */
public final class FolderChange extends Change {
    private FolderChange(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a change with the fields that {@code changes} sets or clears. */
    public static FolderChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Builder of {@link FolderChange}. */
    public static final class Builder extends Change.Builder<Builder> {
        private final FieldValues fields;

        private Builder() {
            this(new FieldValues(FieldRules.FOLDER));
        }

        private Builder(FieldValues fields) {
            super(fields);
            this.fields = fields;
        }

        /** Sets the library that contains the folder. Required for a new folder. */
        public Builder rootId(UUID library) {
            fields.put("RootId", library);
            return this;
        }

        /** Sets the folder that contains this one. */
        public Builder parentId(UUID folder) {
            fields.putFolder("ParentId", folder);
            return this;
        }

        /**
         * Sets the library, and the parent folder in that library.
         *
         * @param parent a folder of the library; null for a folder directly in the library
         */
        public Builder location(UUID library, @Nullable UUID parent) {
            rootId(library);
            return parent == null ? clearParentId() : parentId(parent);
        }

        /** Moves the folder directly into its library. */
        public Builder clearParentId() {
            fields.clear("ParentId");
            return this;
        }

        /** Sets the cover image. */
        public Builder coverId(UUID image) {
            fields.put("CoverId", image);
            return this;
        }

        /** Clears the cover image. */
        public Builder clearCoverId() {
            fields.clear("CoverId");
            return this;
        }

        @Override
        public FolderChange build() {
            return new FolderChange(this);
        }
    }
}
