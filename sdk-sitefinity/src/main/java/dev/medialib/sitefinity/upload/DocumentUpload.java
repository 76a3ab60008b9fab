package dev.medialib.sitefinity.upload;

import dev.medialib.sitefinity.change.DocumentChange;
import java.util.function.Consumer;

/** A new document and the options of its upload. */
public final class DocumentUpload extends MediaUpload {
    private DocumentUpload(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder(DocumentChange.builder());
    }

    /** Creates a query with the options that {@code building} sets. */
    public static DocumentUpload of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
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
