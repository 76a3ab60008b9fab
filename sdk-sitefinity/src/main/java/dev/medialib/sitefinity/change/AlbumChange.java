package dev.medialib.sitefinity.change;

import java.util.function.Consumer;

/** A change of a library of images, or the fields of a new one. */
public final class AlbumChange extends LibraryChange {
    private AlbumChange(Builder builder) {
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
    public static AlbumChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Collects what to change in a library of images. */
    public static final class Builder extends LibraryChange.Builder<Builder> {
        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets whether images are made smaller as they are uploaded. */
        public Builder resizeOnUpload(boolean resize) {
            return put("ResizeOnUpload", resize);
        }

        /** Sets the size to which images are made smaller; the unit is not documented. */
        public Builder newSize(int size) {
            return put("NewSize", notNegative("NewSize", size));
        }

        @Override
        public AlbumChange build() {
            return new AlbumChange(this);
        }
    }
}
