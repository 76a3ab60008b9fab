package dev.medialib.sitefinity.query;

/** A field that holds text. Whether case matters, and how texts are ordered, is up to the server's database. */
public final class StringField extends OrderedField<String> {

    StringField(String name) {
        super(name);
    }

    /**
     * A field by its name.
     *
     * @param name of the property, or a path to a related item's: {@code Parent/Title}
     * @throws IllegalArgumentException if it is neither
     */
    public static StringField named(String name) {
        return new StringField(Names.path(name));
    }

    /** Items whose field has this text in it. An empty one is in every text. */
    public Filter contains(String text) {
        return function("contains", text);
    }

    /** Items whose field starts with this text. */
    public Filter startsWith(String text) {
        return function("startswith", text);
    }

    /** Items whose field ends with this text. */
    public Filter endsWith(String text) {
        return function("endswith", text);
    }

    private Filter function(String function, String text) {
        String literal = literal(Names.value(text));
        return new Filter(range -> function + "(" + range.path(name()) + "," + literal + ")");
    }

    @Override
    String literal(String value) {
        return quoted(value);
    }

    /** A quote inside is doubled. */
    static String quoted(String text) {
        return "'" + Names.unicode("value", text).replace("'", "''") + "'";
    }
}
