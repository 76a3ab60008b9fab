package dev.medialib.sitefinity.item;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.field.FieldValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an item to set or clear. Other fields stay unchanged. Immutable.
 *
 * <p>Null values are rejected, because a null from an empty form would clear the field by accident. Use the {@code clear}
 * methods to clear fields.
 */
public abstract class Change {
    private final Map<String, JsonData> fields;

    /** Creates the change. Only the builders of this SDK call this constructor. */
    protected Change(Builder<?> builder) {
        fields = builder.fields.copy();
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a change must set or clear at least one field");
        }
    }

    /** Returns the fields by their names in JSON, in the order of the calls. A cleared field is a JSON null. */
    public final Map<String, JsonData> fields() {
        return fields;
    }

    /** Returns whether the other change has the same type and the same fields. */
    @Override
    @SuppressWarnings("EqualsGetClass") // a change of an image never equals one of a video
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((Change) other).fields.equals(fields);
    }

    @Override
    public final int hashCode() {
        return fields.hashCode();
    }

    /** Returns the fields as JSON. */
    @Override
    public final String toString() {
        return JsonData.of(fields).toJson();
    }

    /**
     * Builder of a change.
     *
     * @param <B> the type of this builder
     */
    public abstract static class Builder<B extends Builder<B>> {
        private final FieldValues fields;

        /** Creates the builder. Only the builders of this SDK call this constructor. */
        protected Builder(FieldValues fields) {
            this.fields = fields;
        }

        @SuppressWarnings("unchecked") // B is the builder itself
        private B itself() {
            return (B) this;
        }

        /**
         * Sets a field by its name, such as a custom field.
         *
         * @param name the name in JSON, such as {@code Photographer}
         * @param value a string, number, boolean, {@code Instant}, {@code UUID}, list, map or {@link JsonData}
         * @throws IllegalArgumentException if {@code name} is invalid, the field is read-only, or {@code value} is null. To
         *     clear a field, use {@link #clearField}
         */
        public final B field(String name, Object value) {
            fields.putWritable(name, value);
            return itself();
        }

        /**
         * Clears a field by its name. In OData a list cannot be null: set it to an empty list instead.
         *
         * @param name the name in JSON, such as {@code Photographer}
         * @throws IllegalArgumentException if {@code name} is invalid, or the field is read-only
         */
        public final B clearField(String name) {
            fields.clearWritable(name);
            return itself();
        }

        /** Sets the title, which must not be blank. */
        public final B title(String title) {
            fields.putText("Title", title);
            return itself();
        }

        /** Sets the description, which may be empty. */
        public final B description(String description) {
            fields.put("Description", description);
            return itself();
        }

        /** Clears the description. */
        public final B clearDescription() {
            fields.clear("Description");
            return itself();
        }

        /** Sets the URL segment of the item, such as {@code my-cat}, which must not be blank. */
        public final B urlName(String urlName) {
            fields.putText("UrlName", urlName);
            return itself();
        }

        /** Returns whether no field was set or cleared. */
        public final boolean isEmpty() {
            return fields.isEmpty();
        }

        /**
         * Creates the change.
         *
         * @throws IllegalArgumentException if no field was set or cleared
         */
        public abstract Change build();
    }
}
