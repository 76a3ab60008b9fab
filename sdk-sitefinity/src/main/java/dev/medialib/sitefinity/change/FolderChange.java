package dev.medialib.sitefinity.change;

import java.util.function.Consumer;
import dev.medialib.sitefinity.internal.FieldRules;
import java.util.UUID;

/** A change of a folder, or the fields of a new one. */
public final class FolderChange extends Change {
    private FolderChange(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a change with a lambda.
     *
     * @throws IllegalArgumentException if the lambda sets and clears nothing
     */
    public static FolderChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Collects what to change in a folder. */
    public static final class Builder extends Change.Builder<Builder> {
        private Builder() {
            super(FieldRules.FOLDER);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the library that the folder is in; a new folder needs it. */
        public Builder rootId(UUID library) {
            return put("RootId", library);
        }

        /** Sets the folder that it is in. */
        public Builder parentId(UUID folder) {
            return put("ParentId", folder);
        }

        /** Puts the folder directly into its library. */
        public Builder clearParentId() {
            return clear("ParentId");
        }

        /** Sets the image that stands for the folder. */
        public Builder coverId(UUID image) {
            return put("CoverId", image);
        }

        /** Clears the image that stands for the folder. */
        public Builder clearCoverId() {
            return clear("CoverId");
        }

        @Override
        public FolderChange build() {
            return new FolderChange(this);
        }
    }
}
