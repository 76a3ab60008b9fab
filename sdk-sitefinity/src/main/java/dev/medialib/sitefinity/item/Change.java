package dev.medialib.sitefinity.item;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.field.FieldValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an item to set or clear. All other fields stay unchanged. Immutable.
 *
 * <p>A null value is never accepted, because a null from an empty form would clear the field by accident. Fields are cleared by
 * their own methods.
 */
public abstract class Change {
    private final Map<String, JsonData> fields;

    /** Creates the change. Only the builders of this SDK call this constructor. */
    protected Change(Builder<?> builder) {
        fields = builder.fields.copy();
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("nothing was set or cleared: name at least one field");
        }
    }

    /** Returns the fields by their names in JSON, in the order of the calls. A cleared field is a JSON null. */
    public final Map<String, JsonData> fields() {
        return fields;
    }

    /** Compares type and fields of the changes. */
    @Override
    @SuppressWarnings("EqualsGetClass") // changes of an image are none of a video
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
     * @param <B> the builder itself
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
         * @param value a text, number, boolean, {@code Instant}, {@code UUID}, list, map or {@link JsonData}
         * @throws IllegalArgumentException if the name is invalid, the field is read-only, or the value is null; use
         *     {@link #clearField} to clear a field
         */
        public final B field(String name, Object value) {
            fields.putWritable(name, value);
            return itself();
        }

        /**
         * Clears a field by its name. In OData a list field cannot be null: set it to an empty list.
         *
         * @throws IllegalArgumentException if the name is invalid, or the field is read-only
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

        /** Returns whether no field was set or cleared yet. */
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
