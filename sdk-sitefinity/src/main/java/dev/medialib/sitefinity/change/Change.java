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
 * Fields of an item to be set or cleared; those that are not named stay as they are. Immutable.
 *
 * <p>A null is never a value: from an empty form it would erase what is there. Fields are cleared by their own methods.
 */
public abstract class Change {
    private final Map<String, JsonData> fields;

    Change(Builder<?> builder) {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("nothing was set or cleared: name at least one field");
        }
    }

    /** The fields by their names in JSON, in the order in which they were named; those that are cleared are JSON nulls. */
    public final Map<String, JsonData> fields() {
        return fields;
    }

    /** Equal are changes of the same type that set and clear the same. */
    @Override
    @SuppressWarnings("EqualsGetClass") // changes of an image are none of a video
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((Change) other).fields.equals(fields);
    }

    @Override
    public final int hashCode() {
        return fields.hashCode();
    }

    /** The fields as JSON. */
    @Override
    public final String toString() {
        return JsonData.of(fields).toJson();
    }

    /**
     * Collects what to change.
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
         * Sets a field by its name, such as one that an administrator added to the type.
         *
         * @param name as in JSON, such as {@code Photographer}
         * @param value a text, a number, a boolean, an {@code Instant}, a {@code UUID}, a list, a map, a {@link JsonData}; null is
         *     refused, see {@link #clearField}
         * @throws IllegalArgumentException if no field can have this name, or only the server sets the field
         */
        public final B field(String name, @Nullable Object value) {
            return put(rules.requireWritable(name), value);
        }

        /**
         * Clears a field by its name. A field that holds a list cannot be null in OData: set it to an empty one.
         *
         * @throws IllegalArgumentException if no field can have this name, or only the server sets the field
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

        /** Sets the item's part of a URL, such as {@code my-cat}, which must not be blank. */
        public final B urlName(String urlName) {
            return putText("UrlName", urlName);
        }

        /** Whether nothing was set or cleared yet. */
        public final boolean isEmpty() {
            return fields.isEmpty();
        }

        /**
         * Builds the change.
         *
         * @throws IllegalArgumentException if nothing was set or cleared
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

        /** The server counts time in steps of 100 ns; more digits make it refuse a date. */
        private static Instant inTicks(Instant instant) {
            return Instant.ofEpochSecond(instant.getEpochSecond(), instant.getNano() / 100 * 100L);
        }
    }
}
