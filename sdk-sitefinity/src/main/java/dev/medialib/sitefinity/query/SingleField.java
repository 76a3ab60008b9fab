package dev.medialib.sitefinity.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A field with at most one value.
 *
 * @param <V> the type of its value
 */
public abstract sealed class SingleField<V> extends Field permits OrderedField, GuidField, BooleanField, ChoiceField {

    SingleField(String name) {
        super(name);
    }

    /** Returns a value in the form of a filter. */
    abstract String literal(V value);

    /** Returns the field in the form of a comparison. */
    String operand(String path) {
        return path;
    }

    /** Matches items whose field has this value. */
    public final Filter eq(V value) {
        return compared("eq", value);
    }

    /** Matches items whose field has another value. */
    public final Filter ne(V value) {
        return compared("ne", value);
    }

    /** Same as {@link #in(Collection)} with single values. */
    @SafeVarargs
    public final Filter in(V... values) {
        List<V> list = new ArrayList<>();
        for (V value : values) {
            list.add(value);
        }
        return in(list);
    }

    /**
     * Matches items whose field has one of these values. A long list makes a long URL, see {@link Filter#length}. This is OData
     * 4.01, which Sitefinity does not document. Its clients use {@link Filter#anyOf} of {@link #eq} instead.
     *
     * @throws IllegalArgumentException if {@code values} is empty, because no item could match
     */
    public Filter in(Collection<? extends V> values) {
        String list = Names.<V>values(values).stream()
                .map(this::literal)
                .distinct()
                .collect(Collectors.joining(",", "(", ")"));
        return new Filter(range -> operand(range.path(name())) + " in " + list);
    }

    /** Matches items whose field has no value. A text field may also have an empty text, see {@link StringField#isEmpty}. */
    public final Filter isNull() {
        return new Filter(range -> range.path(name()) + " eq null");
    }

    /** Matches items whose field has a value, including an empty text. */
    public final Filter isNotNull() {
        return new Filter(range -> range.path(name()) + " ne null");
    }

    /** Returns the order with the smallest value first. */
    public final Order ascending() {
        return new Order(name(), false);
    }

    /** Returns the order with the largest value first. */
    public final Order descending() {
        return new Order(name(), true);
    }

    final Filter compared(String operator, V value) {
        String literal = literal(Names.value(value));
        return new Filter(range -> operand(range.path(name())) + " " + operator + " " + literal);
    }
}
