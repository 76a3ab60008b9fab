package dev.medialib.sitefinity.query;

/** Field with a boolean value. */
public final class BooleanField extends SingleField<Boolean> {

    BooleanField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/IncludeInSitemap}
     * @throws IllegalArgumentException if {@code name} is neither a name nor a path
     */
    public static BooleanField named(String name) {
        return new BooleanField(Names.path(name));
    }

    /** Matches items whose field is true. */
    public Filter isTrue() {
        return eq(true);
    }

    /** Matches items whose field is false. Items whose field is null do not match. */
    public Filter isFalse() {
        return eq(false);
    }

    @Override
    String literal(Boolean value) {
        return value.toString();
    }
}
