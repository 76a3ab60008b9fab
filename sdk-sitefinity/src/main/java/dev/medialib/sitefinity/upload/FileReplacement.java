package dev.medialib.sitefinity.upload;

import java.util.function.Consumer;

/**
 * Another file for an item that exists. The item keeps its id, its fields and its title; the {@code sfvrsn} of its URL changes.
 *
 * <p>The vendor's documentation does not have this; the client of its back end sends such requests. What becomes of the old file name
 * in the item's URL is not documented.
 */
public final class FileReplacement extends FileSending {
    private FileReplacement(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a replacement with a lambda. */
    public static FileReplacement of(Consumer<Builder> options) {
        Builder builder = new Builder();
        options.accept(builder);
        return builder.build();
    }

    /** Collects how a file is replaced. */
    public static final class Builder extends FileSending.Builder<Builder> {
        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** What was collected. */
        public FileReplacement build() {
            return new FileReplacement(this);
        }
    }
}
