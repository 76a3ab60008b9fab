package dev.medialib.sitefinity.media;

import dev.medialib.sitefinity.internal.field.FieldRules;
import java.util.function.Consumer;

/** Change of a document. */
public final class DocumentChange extends MediaItemChange {
    private DocumentChange(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a change with the fields that {@code changes} sets or clears. */
    public static DocumentChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Builder of {@link DocumentChange}. */
    public static final class Builder extends MediaItemChange.Builder<Builder> {
        private Builder() {
            super(FieldRules.DOCUMENT);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the property {@code Parts}, whose meaning is not documented. */
        public Builder parts(String parts) {
            return put("Parts", parts);
        }

        /** Clears the property {@code Parts}. */
        public Builder clearParts() {
            return clear("Parts");
        }

        @Override
        public DocumentChange build() {
            return new DocumentChange(this);
        }
    }
}
