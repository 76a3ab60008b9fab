package dev.medialib.sitefinity.change;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.FieldRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an item to set or clear. All other fields stay unchanged. Immutable.
 *
 * <p>A null value is never accepted, because a null from an empty form would clear the field by accident. Fields are cleared by
 * their own methods.
 */
public abstract class Change {
    private final Map<String, JsonData> fields;

    Change(Builder<?> builder) {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
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
        private final FieldRules rules;
        private final Map<String, JsonData> fields = new LinkedHashMap<>();

        Builder(FieldRules rules) {
            this.rules = rules;
        }

        abstract B self();

        /**
         * Sets a field by its name, such as a custom field.
         *
         * @param name the name in JSON, such as {@code Photographer}
         * @param value a text, number, boolean, {@code Instant}, {@code UUID}, list, map or {@link JsonData}
         * @throws IllegalArgumentException if the name is invalid, the field is read-only, or the value is null; use
         *     {@link #clearField} to clear a field
         */
        public final B field(String name, Object value) {
            return put(rules.requireWritable(name), value);
        }

        /**
         * Clears a field by its name. In OData a list field cannot be null: set it to an empty list.
         *
         * @throws IllegalArgumentException if the name is invalid, or the field is read-only
         */
        public final B clearField(String name) {
            return clear(rules.requireWritable(name));
        }

        /** Sets the title, which must not be blank. */
        public final B title(String title) {
            return putText("Title", title);
        }

        /** Sets the description, which may be empty. */
        public final B description(String description) {
            return put("Description", description);
        }

        /** Clears the description. */
        public final B clearDescription() {
            return clear("Description");
        }

        /** Sets the URL segment of the item, such as {@code my-cat}, which must not be blank. */
        public final B urlName(String urlName) {
            return putText("UrlName", urlName);
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

        final B put(String name, @Nullable Object value) {
            JsonData json = JsonData.of(value instanceof Instant instant ? inTicks(instant) : value);
            if (json.isNull()) {
                throw new IllegalArgumentException(
                        name + " was given null, which would erase it; if that is meant, clear it");
            }
            fields.put(name, json);
            return self();
        }

        final B putText(String name, @Nullable String value) {
            if (value != null && value.isBlank()) {
                throw new IllegalArgumentException(name + " must not be blank");
            }
            return put(name, value);
        }

        final B putIds(String name, @Nullable Collection<UUID> ids) {
            if (ids == null) {
                return put(name, null);
            }
            List<@Nullable UUID> all = new ArrayList<>(ids);
            if (all.contains(null)) {
                throw new IllegalArgumentException(name + " must not hold null");
            }
            return put(name, all);
        }

        final B clear(String name) {
            fields.put(name, JsonData.NULL);
            return self();
        }

        /** The server stores time in steps of 100 ns, and rejects a time with more digits. */
        private static Instant inTicks(Instant instant) {
            return Instant.ofEpochSecond(instant.getEpochSecond(), instant.getNano() / 100 * 100L);
        }
    }
}
