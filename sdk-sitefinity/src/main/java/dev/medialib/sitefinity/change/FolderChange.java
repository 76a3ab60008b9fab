package dev.medialib.sitefinity.change;

import dev.medialib.sitefinity.internal.FieldRules;
import java.util.UUID;
import java.util.function.Consumer;

/** A change of a folder, or the fields of a new one. */
public final class FolderChange extends Change {
    private FolderChange(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a query with the options that {@code building} sets. */
    public static FolderChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Builder of {@link FolderChange}. */
    public static final class Builder extends Change.Builder<Builder> {
        private Builder() {
            super(FieldRules.FOLDER);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the library that contains the folder. Required for a new folder. */
        public Builder rootId(UUID library) {
            return put("RootId", library);
        }

        /** Sets the folder that contains this one. */
        public Builder parentId(UUID folder) {
            return put("ParentId", folder);
        }

        /** Moves the folder directly into its library. */
        public Builder clearParentId() {
            return clear("ParentId");
        }

        /** Sets the cover image. */
        public Builder coverId(UUID image) {
            return put("CoverId", image);
        }

        /** Clears the cover image. */
        public Builder clearCoverId() {
            return clear("CoverId");
        }

        @Override
        public FolderChange build() {
            return new FolderChange(this);
        }
    }
}
