package dev.medialib.sitefinity.library;

import java.util.function.Consumer;

/** Change of a library of images, or the fields of a new library. */
public final class AlbumChange extends LibraryChange {
    private AlbumChange(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a change with the fields that {@code changes} sets or clears. */
    public static AlbumChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Builder of {@link AlbumChange}. */
    public static final class Builder extends LibraryChange.Builder<Builder> {
        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets whether the server resizes images on upload. */
        public Builder resizeOnUpload(boolean resize) {
            return put("ResizeOnUpload", resize);
        }

        /**
         * Sets the size to which the server resizes images. The unit is not documented.
         *
         * @throws IllegalArgumentException if the size is negative
         */
        public Builder newSize(int size) {
            return put("NewSize", notNegative("NewSize", size));
        }

        @Override
        public AlbumChange build() {
            return new AlbumChange(this);
        }
    }
}
