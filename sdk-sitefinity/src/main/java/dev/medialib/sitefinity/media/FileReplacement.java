package dev.medialib.sitefinity.media;

import java.util.function.Consumer;

/**
 * Options of replacing the file of an existing item. The item keeps its id, its fields and its title. The {@code sfvrsn} of its
 * URL changes.
 *
 * <p>The vendor's documentation does not describe this request; it is known from the client of the vendor's back end. The
 * documentation does not tell what happens to the old file name in the item's URL.
 */
public final class FileReplacement extends FileSending {
    private FileReplacement(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options with what {@code options} sets. */
    public static FileReplacement of(Consumer<Builder> options) {
        Builder builder = new Builder();
        options.accept(builder);
        return builder.build();
    }

    /** Builder of {@link FileReplacement}. */
    public static final class Builder extends FileSending.Builder<Builder> {
        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Creates the options. */
        public FileReplacement build() {
            return new FileReplacement(this);
        }
    }
}
