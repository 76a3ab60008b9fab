package dev.medialib.sitefinity.upload;

import dev.medialib.sitefinity.change.DocumentChange;

/** A new document and the options of its upload. */
public final class DocumentUpload extends MediaUpload {
    private DocumentUpload(Builder builder) {
        super(builder);
    }

    /** Returns a new builder. */
    public static Builder builder() {
        return new Builder(DocumentChange.builder());
    }

    /** Builder of {@link DocumentUpload}. */
    public static final class Builder extends MediaUpload.Builder<Builder> {
        private Builder(DocumentChange.Builder fields) {
            super(fields);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Creates the upload.
         *
         * @throws IllegalArgumentException if the library is missing
         */
        public DocumentUpload build() {
            return new DocumentUpload(this);
        }
    }
}
