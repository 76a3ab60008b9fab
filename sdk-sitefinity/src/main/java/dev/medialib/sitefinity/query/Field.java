package dev.medialib.sitefinity.query;

import org.jspecify.annotations.Nullable;

/**
 * A property of an item, by its name in OData. A field of this very type can be selected and no more; those of the other types can be
 * filtered by, and most of them ordered by. Two fields are equal when they have the same type and name.
 *
 * <p>The fields that Sitefinity comes with are constants, such as {@link ImageFields#TITLE}. A custom field is made with {@code named}
 * of its type: {@code StringField.named("Photographer")}.
 */
public sealed class Field permits SingleField, GuidsField, RelatedField {
    private final String name;

    Field(String name) {
        this.name = name;
    }

    /**
     * A field of a type that cannot be filtered by, such as {@code Thumbnails}.
     *
     * @throws IllegalArgumentException if {@code name} is not an identifier
     */
    public static Field named(String name) {
        return new Field(Names.name(name));
    }

    /** Its name, with slashes where it is a path. */
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

    /** The {@link #name}. */
    @Override
    public final String toString() {
        return name;
    }
}
