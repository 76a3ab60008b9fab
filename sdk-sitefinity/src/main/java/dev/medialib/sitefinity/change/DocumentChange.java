package dev.medialib.sitefinity.change;

import java.util.function.Consumer;
import dev.medialib.sitefinity.internal.FieldRules;

/** A change of a document. */
public final class DocumentChange extends MediaItemChange {
    private DocumentChange(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a change with a lambda.
     *
     * @throws IllegalArgumentException if the lambda sets and clears nothing
     */
    public static DocumentChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Collects what to change in a document. */
    public static final class Builder extends MediaItemChange.Builder<Builder> {
        private Builder() {
            super(FieldRules.DOCUMENT);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the parts, whose meaning is not documented. */
        public Builder parts(String parts) {
            return put("Parts", parts);
        }

        /** Clears the parts. */
        public Builder clearParts() {
            return clear("Parts");
        }

        @Override
        public DocumentChange build() {
            return new DocumentChange(this);
        }
    }
}
