package dev.medialib.sitefinity.query;

/**
 * A field whose values can be compared by size.
 *
 * @param <V> the type of its values
 */
public abstract sealed class OrderedField<V> extends SingleField<V> permits StringField, DateField, NumberField {

    OrderedField(String name) {
        super(name);
    }

    /** Matches items whose field is greater or later than this value. */
    public final Filter gt(V value) {
        return compared("gt", value);
    }

    /** Matches items whose field is greater than, later than or equal to this value. */
    public final Filter ge(V value) {
        return compared("ge", value);
    }

    /** Matches items whose field is less or earlier than this value. */
    public final Filter lt(V value) {
        return compared("lt", value);
    }

    /** Matches items whose field is less than, earlier than or equal to this value. */
    public final Filter le(V value) {
        return compared("le", value);
    }
}
