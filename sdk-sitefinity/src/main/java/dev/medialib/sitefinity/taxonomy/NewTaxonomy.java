package dev.medialib.sitefinity.taxonomy;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.field.FieldRules;
import dev.medialib.sitefinity.internal.field.FieldValues;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fields of a new taxonomy. The taxonomy is flat unless {@link Builder#hierarchical} is set. The vendor's sample sets the
 * title, the name and the name of a single entry. Immutable.
 */
public final class NewTaxonomy {
    private final Map<String, JsonData> fields;

    private NewTaxonomy(Builder builder) {
        fields = builder.fields.copy();
        JsonData title = fields.get("Title");
        if (title == null) {
            throw new IllegalArgumentException("Title is required for a new taxonomy");
        }
    }

    /** Returns a builder of a flat taxonomy, without any other field set. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a new taxonomy with the fields that {@code building} sets.
     *
     * @throws IllegalArgumentException if the title is missing
     */
    public static NewTaxonomy of(Consumer<Builder> building) {
        Builder builder = new Builder();
        building.accept(builder);
        return builder.build();
    }

    /** Returns the fields by their names in JSON, in the order of the calls. */
    public Map<String, JsonData> fields() {
        return fields;
    }

    /** Returns the fields as JSON. */
    @Override
    public String toString() {
        return JsonData.of(fields).toJson();
    }

    /** Builder of {@link NewTaxonomy}. */
    public static final class Builder {
        private final FieldValues fields = new FieldValues(FieldRules.TAXONOMY);

        private Builder() {
            hierarchical(false);
        }

        /** Sets the title, such as {@code Colors}, which must not be blank. Required. */
        public Builder title(String title) {
            fields.putText("Title", title);
            return this;
        }

        /** Sets the name for programs, such as {@code colors}, which must not be blank. */
        public Builder name(String name) {
            fields.putText("Name", name);
            return this;
        }

        /** Sets the name of a single entry, such as {@code Color}, which must not be blank. */
        public Builder taxonName(String name) {
            fields.putText("TaxonName", name);
            return this;
        }

        /** Sets the description, which may be empty. */
        public Builder description(String description) {
            fields.put("Description", description);
            return this;
        }

        /**
         * Sets whether entries can have child entries. The default is false. It is not documented that this can be changed
         * later.
         */
        public Builder hierarchical(boolean hierarchical) {
            // the documented sample contains a string
            fields.put("Type", hierarchical ? "1" : "0");
            return this;
        }

        /**
         * Creates the new taxonomy.
         *
         * @throws IllegalArgumentException if the title is missing
         */
        public NewTaxonomy build() {
            return new NewTaxonomy(this);
        }
    }
}
