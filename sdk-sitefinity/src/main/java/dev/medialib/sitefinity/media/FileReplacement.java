package dev.medialib.sitefinity.media;

import java.util.function.Consumer;

/**
 * Options for replacing the file of an item. The item keeps its id, its fields and its title. The parameter {@code sfvrsn} of
 * its URL changes.
 *
 * <p>The vendor does not document this request, but Sitefinity's back end (the administration UI) sends it. It is also not
 * documented whether the item's URL keeps the old file name.
 */
public final class FileReplacement extends FileSending {
    private FileReplacement(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options with the settings of {@code options}. */
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
