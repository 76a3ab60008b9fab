package dev.medialib.sitefinity.query;

import java.util.Collection;

/**
 * A custom field of choices. It is compared by the value of a choice as text, in Sitefinity's own dialect {@code
 * cast(Mood,'Edm.String') eq '1'}, which other OData servers do not know; the vendor's client for Next.js writes it so. How a choice
 * of several is compared is not documented.
 */
public final class ChoiceField extends SingleField<String> {

    ChoiceField(String name) {
        super(name);
    }

    /**
     * A field by its name.
     *
     * @param name of the property, or a path to a related item's: {@code Parent/Mood}
     * @throws IllegalArgumentException if it is neither
     */
    public static ChoiceField named(String name) {
        return new ChoiceField(Names.path(name));
    }

    /** Items with one of these choices, asked for one by one. */
    @Override
    public Filter in(Collection<? extends String> values) {
        return Filter.anyOf(
                Names.<String>values(values).stream().distinct().map(this::eq).toList());
    }

    @Override
    String operand(String path) {
        return "cast(" + path + ",'Edm.String')";
    }

    @Override
    String literal(String value) {
        return StringField.quoted(value);
    }
}
