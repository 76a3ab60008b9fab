package dev.medialib.sitefinity.query;

import org.jspecify.annotations.Nullable;

/**
 * Property of an item, with its name in OData. A plain {@code Field} can only be selected. All subtypes can also be used in
 * filters. Subtypes of {@link SingleField} can also sort a list ({@link SingleField#ascending}). Two fields are equal if they
 * have the same type and name.
 *
 * <p>The fields of Sitefinity's own types are constants, such as {@link ImageFields#TITLE}. For a custom field, use the method
 * {@code named} of its type: {@code StringField.named("Photographer")}.
 */
public sealed class Field permits SingleField, GuidsField, RelatedField {
    private final String name;

    Field(String name) {
        this.name = name;
    }

    /**
     * Returns a field that cannot be used in filters, such as {@code Thumbnails}.
     *
     * @throws IllegalArgumentException if {@code name} is not the name of a property
     */
    public static Field named(String name) {
        return new Field(Names.name(name));
    }

    /** Returns the name, or the path with slashes. */
    public final String name() {
        return name;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Field that && getClass() == that.getClass() && name.equals(that.name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    /** Returns the {@link #name}. */
    @Override
    public final String toString() {
        return name;
    }
}
