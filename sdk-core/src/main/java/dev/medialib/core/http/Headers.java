package dev.medialib.core.http;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** HTTP headers, with case-insensitive names and any number of values per name, in the order of the response. Immutable. */
public final class Headers implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Headers EMPTY = new Headers(Map.of());

    /** The headers that {@link #toString} shows. The value of any other header may be a secret. */
    private static final Set<String> SHOWN = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "date",
            "deprecation",
            "etag",
            "last-modified",
            "retry-after",
            "server",
            "sunset",
            "warning",
            "x-request-id");

    // the concrete type, since it is serialized; never changed once it is built
    private final TreeMap<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, all) ->
                copy.computeIfAbsent(name, n -> new ArrayList<>()).addAll(all));
        copy.replaceAll((name, all) -> List.copyOf(all));
        this.values = copy;
    }

    /** Returns headers without any value. */
    public static Headers empty() {
        return EMPTY;
    }

    /** Returns the given headers. Names that differ only in case are the same name. */
    public static Headers of(Map<String, List<String>> values) {
        return new Headers(values);
    }

    /**
     * Returns the first value of a header; null when there is none.
     *
     * @param name the name in upper or lower case
     */
    public @Nullable String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Returns all values of a header in order; empty when there is none. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Returns the names of the headers, sorted without case. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Calls {@code action} with the name and value of each header. A header with several values causes several calls. */
    public void forEach(BiConsumer<String, String> action) {
        values.forEach((name, all) -> all.forEach(value -> action.accept(name, value)));
    }

    /** Returns the values by name, sorted by name without case. */
    public Map<String, List<String>> toMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers that && lowerCased().equals(that.lowerCased());
    }

    @Override
    public int hashCode() {
        return lowerCased().hashCode();
    }

    private Map<String, List<String>> lowerCased() {
        Map<String, List<String>> lower = new LinkedHashMap<>();
        values.forEach((name, all) -> lower.put(name.toLowerCase(Locale.ROOT), all));
        return lower;
    }

    /** Returns the names and values. Values that may be secrets are not shown. */
    @Override
    public String toString() {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            Object value = all.size() == 1 ? all.get(0) : all;
            shown.put(name, SHOWN.contains(name.toLowerCase(Locale.ROOT)) ? value : "████");
        });
        return shown.toString();
    }
}
