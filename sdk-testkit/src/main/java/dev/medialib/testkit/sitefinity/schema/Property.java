package dev.medialib.testkit.sitefinity.schema;

import java.util.List;
import java.util.Set;

/**
 * A property of an entity type.
 *
 * @param target the set of a navigation property's items, or the id of a taxonomy, else {@code ""}
 * @param options the names of a choice field's options
 */
public record Property(String name, PropertyKind kind, Set<Flag> flags, String target, List<String> options) {

    public enum Flag {
        /** Only the server sets it. */
        RO,
        /** Not in lists unless it is selected. */
        EXTRA,
        /** Has a value of its own in each culture. */
        LOCAL,
        /** Never null. */
        REQUIRED,
        NOFILTER,
        NOSORT,
        /** Registered by the test. */
        CUSTOM
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }

    public boolean isWritable() {
        return !is(Flag.RO) && !kind.isNavigation();
    }

    public boolean isFilterable() {
        return !is(Flag.NOFILTER) && !kind.isComplex();
    }

    public boolean isSortable() {
        return !is(Flag.NOSORT) && !kind.isCollection();
    }
}
