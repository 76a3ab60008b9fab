package dev.medialib.sitefinity.query;

/**
 * A field whose values are smaller and larger than each other.
 *
 * @param <V> what it holds
 */
public abstract sealed class OrderedField<V> extends SingleField<V> permits StringField, DateField, NumberField {

    OrderedField(String name) {
        super(name);
    }

    /** Items whose field is greater than, or later than, this value. */
    public final Filter gt(V value) {
        return compared("gt", value);
    }

    /** Items whose field is greater than, later than or equal to this value. */
    public final Filter ge(V value) {
        return compared("ge", value);
    }

    /** Items whose field is less than, or earlier than, this value. */
    public final Filter lt(V value) {
        return compared("lt", value);
    }

    /** Items whose field is less than, earlier than or equal to this value. */
    public final Filter le(V value) {
        return compared("le", value);
    }
}
