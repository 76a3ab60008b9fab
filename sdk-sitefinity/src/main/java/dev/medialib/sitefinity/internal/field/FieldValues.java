package dev.medialib.sitefinity.internal.field;

import dev.medialib.core.json.JsonData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an item to set or clear, as collected by the builder of a change. Null is rejected, because it would erase a
 * field by accident.
 */
public final class FieldValues {
    private final FieldRules rules;
    private final Map<String, JsonData> fields = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();

    public FieldValues(FieldRules rules) {
        this.rules = rules;
    }

    /** Sets a field by its name if it is writable. */
    public void putWritable(String name, @Nullable Object value) {
        put(rules.requireWritable(name), value);
    }

    /** Clears a field by its name if it is writable. */
    public void clearWritable(String name) {
        clear(rules.requireWritable(name));
    }

    public void put(String name, @Nullable Object value) {
        put(name, value, "omit it, or clear the field of an existing item with clearField(\"" + name + "\")");
    }

    /** Sets the folder of an item or of a folder. */
    public void putFolder(String name, @Nullable UUID folder) {
        put(name, folder, "omit it, or use location(library, null) for the root level of the library");
    }

    public void putText(String name, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        put(name, value, "omit it");
    }

    public void putIds(String name, @Nullable Collection<UUID> ids) {
        List<@Nullable UUID> all = ids == null ? null : new ArrayList<>(ids);
        if (all != null && all.contains(null)) {
            throw new IllegalArgumentException(name + " must not contain null");
        }
        put(name, all, "omit it, or remove all ids with an empty collection");
    }

    private void put(String name, @Nullable Object value, String remedy) {
        Object stored = value instanceof Instant instant ? inTicks(instant) : asList(value);
        JsonData json = JsonData.of(stored);
        if (stored == null || json.isNull()) {
            throw new IllegalArgumentException(name + " must not be null; " + remedy);
        }
        fields.put(name, json);
        String type = EdmTypes.of(name, stored);
        if (type == null) {
            types.remove(name);
        } else {
            types.put(name, type);
        }
    }

    /**
     * Returns the value as a list if it has several items. An iterable may be readable only once, and an array loses the
     * types of its items.
     */
    private static @Nullable Object asList(@Nullable Object value) {
        if (value instanceof Object[] items) {
            return Arrays.asList(items);
        }
        if (value instanceof Iterable<?> items && !(value instanceof Collection<?>) && !(value instanceof Path)) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(list::add);
            return list;
        }
        return value;
    }

    public void clear(String name) {
        fields.put(name, JsonData.NULL);
        types.remove(name);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Returns an unmodifiable copy, in the order of the calls. */
    public Map<String, JsonData> copy() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the OData types of the fields, where they are known. */
    public Map<String, String> types() {
        return Map.copyOf(types);
    }

    /** Truncates a time to the server's steps of 100 ns, because the server rejects a time with more digits. */
    private static Instant inTicks(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond(), instant.getNano() / 100 * 100L);
    }
}
