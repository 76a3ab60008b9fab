package dev.medialib.sitefinity.query;

/** A field that holds yes or no. */
public final class BooleanField extends SingleField<Boolean> {

    BooleanField(String name) {
        super(name);
    }

    /**
     * A field by its name.
     *
     * @param name of the property, or a path to a related item's: {@code Parent/IncludeInSitemap}
     * @throws IllegalArgumentException if it is neither
     */
    public static BooleanField named(String name) {
        return new BooleanField(Names.path(name));
    }

    /** Items whose field is true. */
    public Filter isTrue() {
        return eq(true);
    }

    /** Items whose field is false; where it can be null, those are not among them. */
    public Filter isFalse() {
        return eq(false);
    }

    @Override
    String literal(Boolean value) {
        return value.toString();
    }
}
