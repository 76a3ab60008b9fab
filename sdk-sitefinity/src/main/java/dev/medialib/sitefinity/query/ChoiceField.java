package dev.medialib.sitefinity.query;

import java.util.Collection;

/**
 * A custom field with choices. The filter compares the value of a choice as text, in Sitefinity's own dialect
 * {@code cast(Mood,'Edm.String') eq '1'}, which other OData servers do not support. The vendor's client for Next.js sends it too.
 * The documentation does not describe comparisons of fields with several choices.
 */
public final class ChoiceField extends SingleField<String> {

    ChoiceField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/Mood}
     * @throws IllegalArgumentException if {@code name} is neither
     */
    public static ChoiceField named(String name) {
        return new ChoiceField(Names.path(name));
    }

    /** Matches items with one of these choices, with one comparison for each choice. */
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
