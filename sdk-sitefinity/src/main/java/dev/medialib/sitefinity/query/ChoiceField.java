package dev.medialib.sitefinity.query;

import java.util.Collection;

/**
 * Custom field with a choice. Filters compare the value of the choice as text: {@code cast(Mood,'Edm.String') eq '1'}. Only
 * Sitefinity supports this form; the vendor's client for Next.js sends it too. The vendor does not document comparisons of
 * fields with several choices.
 */
public final class ChoiceField extends SingleField<String> {

    ChoiceField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/Mood}
     * @throws IllegalArgumentException if {@code name} is neither a name nor a path
     */
    public static ChoiceField named(String name) {
        return new ChoiceField(Names.path(name));
    }

    /** Matches items with one of these choices. The filter contains one comparison for each choice. */
    @Override
    public Filter in(Collection<? extends String> values) {
        return Filter.anyOf(Names.<String>values("values", values).stream()
                .distinct()
                .map(this::eq)
                .toList());
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
