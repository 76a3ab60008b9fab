package dev.medialib.sitefinity.taxonomy;

import dev.medialib.sitefinity.internal.field.FieldRules;
import dev.medialib.sitefinity.internal.field.FieldValues;
import dev.medialib.sitefinity.item.Change;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Consumer;

/** Change of a taxon, or the fields of a new taxon. */
public final class TaxonChange extends Change {
    private TaxonChange(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a change with the fields that {@code changes} sets or clears. */
    public static TaxonChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Builder of {@link TaxonChange}. */
    public static final class Builder extends Change.Builder<Builder> {
        private final FieldValues fields;

        private Builder() {
            this(new FieldValues(FieldRules.TAXON));
        }

        private Builder(FieldValues fields) {
            super(fields);
            this.fields = fields;
        }

        /** Sets the taxonomy that contains the taxon, by its id. Required for a new taxon. */
        public Builder taxonomyId(UUID taxonomy) {
            fields.put("TaxonomyId", taxonomy);
            return this;
        }

        /**
         * Sets the parent taxon by its id, only for hierarchical taxa. By default a new taxon is at the top of the hierarchy.
         */
        public Builder parentId(UUID taxon) {
            fields.put("ParentId", taxon);
            return this;
        }

        /** Moves the taxon to the top of the hierarchy. */
        public Builder clearParentId() {
            fields.clear("ParentId");
            return this;
        }

        /** Sets the name for programs, which must not be blank. By default the server generates it. */
        public Builder name(String name) {
            fields.putText("Name", name);
            return this;
        }

        /** Sets the synonyms in one text. The separator is not documented. */
        public Builder synonyms(String synonyms) {
            fields.put("Synonyms", synonyms);
            return this;
        }

        /** Clears the synonyms. */
        public Builder clearSynonyms() {
            fields.clear("Synonyms");
            return this;
        }

        /** Sets the position among siblings. The server stores at most seven digits. */
        public Builder ordinal(BigDecimal ordinal) {
            fields.put("Ordinal", ordinal);
            return this;
        }

        /** Sets the position among siblings. */
        public Builder ordinal(int ordinal) {
            fields.put("Ordinal", ordinal);
            return this;
        }

        @Override
        public TaxonChange build() {
            return new TaxonChange(this);
        }
    }
}
