package dev.medialib.sitefinity.query;

/**
 * Field that can be compared with {@code gt}, {@code ge}, {@code lt} and {@code le}.
 *
 * @param <V> the type of the value
 */
public abstract sealed class OrderedField<V> extends SingleField<V> permits StringField, DateField, NumberField {

    OrderedField(String name) {
        super(name);
    }

    /** Matches items whose field is greater than this value. A greater date is later. */
    public final Filter gt(V value) {
        return compared("gt", value);
    }

    /** Matches items whose field is greater than or equal to this value. A greater date is later. */
    public final Filter ge(V value) {
        return compared("ge", value);
    }

    /** Matches items whose field is less than this value. A smaller date is earlier. */
    public final Filter lt(V value) {
        return compared("lt", value);
    }

    /** Matches items whose field is less than or equal to this value. A smaller date is earlier. */
    public final Filter le(V value) {
        return compared("le", value);
    }
}
