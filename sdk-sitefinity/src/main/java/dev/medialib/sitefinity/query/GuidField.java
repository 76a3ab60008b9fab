package dev.medialib.sitefinity.query;

import java.util.UUID;

/** Field with an id. */
public final class GuidField extends SingleField<UUID> {
    /** The variable of {@code any} and {@code all}. */
    static final GuidField VARIABLE = new GuidField("");

    GuidField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/Id}
     * @throws IllegalArgumentException if {@code name} is neither a name nor a path
     */
    public static GuidField named(String name) {
        return new GuidField(Names.path(name));
    }

    /** Returns the id without quotes, which would make it a text. */
    @Override
    String literal(UUID value) {
        return value.toString();
    }
}
