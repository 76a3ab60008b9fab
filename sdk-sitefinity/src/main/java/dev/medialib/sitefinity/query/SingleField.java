package dev.medialib.sitefinity.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Field with at most one value.
 *
 * @param <V> the type of the value
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

    /** Matches items whose field does not have this value. */
    public final Filter ne(V value) {
        return compared("ne", value);
    }

    /** Same as {@link #in(Collection)} for a few values. */
    @SafeVarargs
    public final Filter in(V... values) {
        List<V> list = new ArrayList<>();
        for (V value : values) {
            list.add(value);
        }
        return in(list);
    }

    /**
     * Matches items whose field has one of these values. A long list makes a long URL, see {@link Filter#length}. Sitefinity
     * does not document this operator ({@code in} of OData 4.01). The vendor's own clients send {@link Filter#anyOf} of {@link
     * #eq} instead.
     *
     * @throws IllegalArgumentException if {@code values} is empty, because no item could match
     */
    public Filter in(Collection<? extends V> values) {
        String list = Names.<V>values("values", values).stream()
                .map(this::literal)
                .distinct()
                .collect(Collectors.joining(",", "(", ")"));
        return new Filter(range -> operand(range.path(name())) + " in " + list);
    }

    /**
     * Matches items whose field is null. A text field without a text can be null or empty: use
     * {@link StringField#isEmpty} to match both.
     */
    public final Filter isNull() {
        return new Filter(range -> range.path(name()) + " eq null");
    }

    /** Matches items whose field is not null, including empty strings. */
    public final Filter isNotNull() {
        return new Filter(range -> range.path(name()) + " ne null");
    }

    /** Returns a sort order with the smallest value first. */
    public final Order ascending() {
        return new Order(name(), false);
    }

    /** Returns a sort order with the largest value first. */
    public final Order descending() {
        return new Order(name(), true);
    }

    final Filter compared(String operator, V value) {
        String literal = literal(Names.value(value));
        return new Filter(range -> operand(range.path(name())) + " " + operator + " " + literal);
    }
}
