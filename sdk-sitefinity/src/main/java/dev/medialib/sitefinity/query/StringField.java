package dev.medialib.sitefinity.query;

import dev.medialib.core.internal.check.TextRules;

/** Text field. Case sensitivity and sort order depend on the server's database. */
public final class StringField extends OrderedField<String> {

    StringField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/Title}
     * @throws IllegalArgumentException if {@code name} is neither a name nor a path
     */
    public static StringField named(String name) {
        return new StringField(Names.path(name));
    }

    /** Matches items whose field contains this text. An empty {@code text} matches every text. */
    public Filter contains(String text) {
        return function("contains", text);
    }

    /** Matches items whose field starts with this text. */
    public Filter startsWith(String text) {
        return function("startswith", text);
    }

    /** Matches items whose field ends with this text. */
    public Filter endsWith(String text) {
        return function("endswith", text);
    }

    /** Matches items whose field is null or an empty text. Servers use both for a missing text, see {@link #isNull}. */
    public Filter isEmpty() {
        return isNull().or(eq(""));
    }

    /** Matches items whose field is a text that is not empty. */
    public Filter isNotEmpty() {
        return isNotNull().and(ne(""));
    }

    private Filter function(String function, String text) {
        String literal = literal(Names.value(text));
        return new Filter(range -> function + "(" + range.path(name()) + "," + literal + ")");
    }

    @Override
    String literal(String value) {
        return quoted(value);
    }

    /** Returns the text in quotes, with doubled quotes inside. */
    static String quoted(String text) {
        return "'" + TextRules.requireUnicode("value", text).replace("'", "''") + "'";
    }
}
