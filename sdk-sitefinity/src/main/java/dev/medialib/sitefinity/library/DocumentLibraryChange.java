package dev.medialib.sitefinity.library;

import java.util.function.Consumer;

/** Change of a library of documents, or the fields of a new library. */
public final class DocumentLibraryChange extends LibraryChange {
    private DocumentLibraryChange(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a change with the fields that {@code changes} sets or clears. */
    public static DocumentLibraryChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Builder of {@link DocumentLibraryChange}. */
    public static final class Builder extends LibraryChange.Builder<Builder> {
        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        @Override
        public DocumentLibraryChange build() {
            return new DocumentLibraryChange(this);
        }
    }
}
