package dev.medialib.sitefinity.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Option that returns the related items of a field together with an item: {@code
 * Expand.of("RelatedImages").select(ImageFields.ID, ImageFields.TITLE)}. Immutable; each method returns a new object.
 *
 * <p>The server limits the depth of nested expansions: to two levels in recent versions, to one level in old versions.
 */
public final class Expand {
    private final String name;
    private final Set<String> selected;
    private final List<Expand> nested;

    private Expand(String name, Collection<String> selected, List<Expand> nested) {
        this.name = name;
        this.selected = new LinkedHashSet<>(selected);
        this.nested = List.copyOf(nested);
    }

    /**
     * Returns an expansion of the related items in one field.
     *
     * @param name the name of the field, such as {@code RelatedImages}
     * @throws IllegalArgumentException if {@code name} is not the name of a property
     */
    public static Expand of(String name) {
        return new Expand(Names.name(name), Set.of(), List.of());
    }

    /**
     * Returns an expansion of the related items in one field.
     *
     * @throws IllegalArgumentException if {@code field} is a path
     */
    public static Expand of(RelatedField field) {
        return of(field.name());
    }

    /** Returns an expansion of the related items in all fields ({@code *}). */
    public static Expand all() {
        return new Expand("*", Set.of(), List.of());
    }

    /**
     * Adds properties of the related items to return. {@code Id} is always added. If no properties are selected, the server
     * returns its default properties.
     *
     * @throws IllegalArgumentException if a field is a path, or this is {@link #all}
     */
    public Expand select(Field... fields) {
        return select(Arrays.stream(fields).map(Field::name).toArray(String[]::new));
    }

    /**
     * Adds properties of the related items to return, by their names. {@code Id} is always added.
     *
     * @throws IllegalArgumentException if a name is not the name of a property, or this is {@link #all}
     */
    public Expand select(String... names) {
        requireOne();
        Set<String> more = new LinkedHashSet<>(selected);
        for (String each : names) {
            more.add(Names.name(each));
        }
        return new Expand(name, more, nested);
    }

    /**
     * Adds related items of the related items to the result.
     *
     * @throws IllegalArgumentException if a field is expanded twice, or this is {@link #all}
     */
    public Expand expand(Expand... related) {
        requireOne();
        return new Expand(name, selected, together(nested, related));
    }

    /** Returns both lists as one. Servers reject a list that contains a field twice. */
    static List<Expand> together(List<Expand> some, Expand... others) {
        List<Expand> both = new ArrayList<>(some);
        for (Expand other : others) {
            if (both.stream().anyMatch(e -> e.name.equals(other.name))) {
                throw new IllegalArgumentException(other.name + " must not be expanded twice");
            }
            both.add(other);
        }
        return both;
    }

    private void requireOne() {
        if (name.equals("*")) {
            throw new IllegalArgumentException(
                    "the expansion of all fields (*) must not have options; use Expand.of with the name of the field");
        }
    }

    static String list(List<Expand> expands) {
        return expands.stream().map(Expand::toString).collect(Collectors.joining(","));
    }

    /** Returns the OData text, such as {@code Parent($select=Id,Title)}. */
    @Override
    public String toString() {
        List<String> options = new ArrayList<>();
        if (!selected.isEmpty()) {
            options.add("$select=" + String.join(",", Projection.identified(selected)));
        }
        if (!nested.isEmpty()) {
            options.add("$expand=" + list(nested));
        }
        return options.isEmpty() ? name : name + "(" + String.join(";", options) + ")";
    }
}
