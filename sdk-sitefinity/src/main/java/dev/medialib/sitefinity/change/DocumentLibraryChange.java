package dev.medialib.sitefinity.change;

/** A change of a library of documents, or the fields of a new one. */
public final class DocumentLibraryChange extends LibraryChange {
    private DocumentLibraryChange(Builder builder) {
        super(builder);
    }

    /** Returns a new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link DocumentLibraryChange}. */
    public static final class Builder extends LibraryChange.Builder<DocumentLibraryChange, Builder> {
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
