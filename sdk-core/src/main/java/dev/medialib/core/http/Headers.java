package dev.medialib.core.http;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** HTTP headers, with case-insensitive names and any number of values per name, in the order of the response. Immutable. */
public final class Headers implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Headers EMPTY = new Headers(List.of());

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

    /** Each name, followed by a value. */
    private final String[] namesAndValues;

    private Headers(List<String> namesAndValues) {
        this.namesAndValues = namesAndValues.toArray(new String[0]);
    }

    /** Returns headers without any value. */
    public static Headers empty() {
        return EMPTY;
    }

    /** Returns the given headers. Names that differ only in case are the same name. */
    public static Headers of(Map<String, List<String>> values) {
        Builder headers = builder();
        values.forEach((name, all) -> all.forEach(value -> headers.add(name, value)));
        return headers.build();
    }

    /** Returns a new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the first value of a header; null when there is none.
     *
     * @param name the name in upper or lower case
     */
    public @Nullable String first(String name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equalsIgnoreCase(name)) {
                return namesAndValues[i + 1];
            }
        }
        return null;
    }

    /** Returns all values of a header in order; empty when there is none. */
    public List<String> all(String name) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equalsIgnoreCase(name)) {
                all.add(namesAndValues[i + 1]);
            }
        }
        return List.copyOf(all);
    }

    /** Returns the names of the headers, sorted without case. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            names.add(namesAndValues[i]);
        }
        return Collections.unmodifiableSet(names);
    }

    /**
     * Calls {@code action} with the name and value of each header, in the order of the response. A header with several values
     * causes several calls.
     */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            action.accept(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    /** Returns the values by name, sorted by name without case. */
    public Map<String, List<String>> toMap() {
        return Collections.unmodifiableMap(sorted());
    }

    private Map<String, List<String>> sorted() {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        names().forEach(name -> sorted.put(name, all(name)));
        return sorted;
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
        sorted().forEach((name, all) -> lower.put(name.toLowerCase(Locale.ROOT), all));
        return lower;
    }

    /** Returns the names and values. Values that may be secrets are not shown. */
    @Override
    public String toString() {
        Map<String, Object> shown = new LinkedHashMap<>();
        sorted().forEach((name, all) -> {
            Object value = all.size() == 1 ? all.get(0) : all;
            shown.put(name, SHOWN.contains(name.toLowerCase(Locale.ROOT)) ? value : "████");
        });
        return shown.toString();
    }

    /** Builder of {@link Headers}. */
    public static final class Builder {
        private final List<String> namesAndValues = new ArrayList<>();

        private Builder() {}

        /** Adds a value. Earlier values of the same header are kept. */
        public Builder add(String name, String value) {
            namesAndValues.add(Objects.requireNonNull(name, "name"));
            namesAndValues.add(Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Returns the headers. */
        public Headers build() {
            return new Headers(namesAndValues);
        }
    }
}
