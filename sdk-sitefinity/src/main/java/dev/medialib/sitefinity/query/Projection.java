package dev.medialib.sitefinity.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Selection of properties and related items to return for an item. By default the server returns its default properties and
 * no related items. Lists have fewer default properties than single items: they lack properties such as {@code Category},
 * {@code Tags}, {@code Provider} and {@code Thumbnails}. Immutable.
 */
public final class Projection {
    private static final String ID = "Id";
    private static final String ALL = "*";

    /** Projection with the default properties of the server. */
    public static final Projection DEFAULT = new Builder().build();

    private final Set<String> selected;
    private final List<Expand> expanded;

    private Projection(Builder builder) {
        this.selected = identified(builder.selected);
        this.expanded = List.copyOf(builder.expanded);
    }

    /** Returns a copy with the id if any properties are selected, because a model without an id cannot be read. */
    static Set<String> identified(Set<String> names) {
        Set<String> all = new LinkedHashSet<>(names);
        if (!all.isEmpty() && !all.contains(ALL)) {
            all.add(ID);
        }
        return all;
    }

    /** Returns a new builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a projection with the options that {@code properties} sets. */
    public static Projection of(Consumer<Builder> properties) {
        Builder builder = new Builder();
        properties.accept(builder);
        return builder.build();
    }

    /** Returns the OData query options {@code $select} and {@code $expand}; empty if nothing is selected or expanded. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        if (!selected.isEmpty()) {
            options.put("$select", String.join(",", selected));
        }
        if (!expanded.isEmpty()) {
            options.put("$expand", Expand.list(expanded));
        }
        return options;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Projection that && options().equals(that.options());
    }

    @Override
    public int hashCode() {
        return options().hashCode();
    }

    /** Returns the {@link #options}. */
    @Override
    public String toString() {
        return options().toString();
    }

    /** Builder of {@link Projection}. */
    public static final class Builder {
        private final Set<String> selected = new LinkedHashSet<>();
        private List<Expand> expanded = List.of();

        Builder() {}

        /**
         * Adds properties to return. {@code Id} is always added. If no properties are selected, the server returns its
         * default properties.
         *
         * @throws IllegalArgumentException if a field is a path
         */
        public Builder select(Field... fields) {
            for (Field field : fields) {
                selected.add(Names.name(field.name()));
            }
            return this;
        }

        /**
         * Adds properties to return, by their names. {@code Id} is always added.
         *
         * @throws IllegalArgumentException if a name is not the name of a property
         */
        public Builder select(String... names) {
            for (String name : names) {
                selected.add(Names.name(name));
            }
            return this;
        }

        /** Selects all properties ({@code *}). */
        public Builder selectAll() {
            selected.add(ALL);
            return this;
        }

        /**
         * Adds related items to return.
         *
         * @throws IllegalArgumentException if a field is expanded twice
         */
        public Builder expand(Expand... related) {
            expanded = Expand.together(expanded, related);
            return this;
        }

        /**
         * Adds related items to return, by the names of the fields.
         *
         * @throws IllegalArgumentException if a name is not the name of a property, or a field is expanded twice
         */
        public Builder expand(String... names) {
            return expand(Arrays.stream(names).map(Expand::of).toArray(Expand[]::new));
        }

        /** Creates the projection. */
        public Projection build() {
            return new Projection(this);
        }
    }
}
