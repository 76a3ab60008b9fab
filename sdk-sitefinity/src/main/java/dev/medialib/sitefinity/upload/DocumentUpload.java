package dev.medialib.sitefinity.upload;

import dev.medialib.sitefinity.change.DocumentChange;
import java.util.function.Consumer;

/** A new document. */
public final class DocumentUpload extends MediaUpload {
    private DocumentUpload(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder(DocumentChange.builder());
    }

    /**
     * Builds an upload with a lambda.
     *
     * @throws IllegalArgumentException if the lambda does not set the library
     */
    public static DocumentUpload of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Collects what makes a new document. */
    public static final class Builder extends MediaUpload.Builder<Builder> {
        private Builder(DocumentChange.Builder fields) {
            super(fields);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * What was collected.
         *
         * @throws IllegalArgumentException if the library is missing
         */
        public DocumentUpload build() {
            return new DocumentUpload(this);
        }
    }
}
