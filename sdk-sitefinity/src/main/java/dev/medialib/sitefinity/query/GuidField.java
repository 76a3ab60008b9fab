package dev.medialib.sitefinity.query;

import java.util.UUID;

/** A field that holds an id. */
public final class GuidField extends SingleField<UUID> {
    /** What the variable of {@code any} and {@code all} stands for. */
    static final GuidField VARIABLE = new GuidField("");

    GuidField(String name) {
        super(name);
    }

    /**
     * A field by its name.
     *
     * @param name of the property, or a path to a related item's: {@code Parent/Id}
     * @throws IllegalArgumentException if it is neither
     */
    public static GuidField named(String name) {
        return new GuidField(Names.path(name));
    }

    /** Bare: in quotes, it would be text. */
    @Override
    String literal(UUID value) {
        return value.toString();
    }
}
