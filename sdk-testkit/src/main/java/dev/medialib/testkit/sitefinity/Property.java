package dev.medialib.testkit.sitefinity;

import java.util.List;
import java.util.Set;

/**
 * A property of an entity type.
 *
 * @param target the set of a navigation property's items, or the id of a taxonomy, else {@code ""}
 * @param options the names of a choice field's options
 */
record Property(String name, PropertyKind kind, Set<Flag> flags, String target, List<String> options) {

    enum Flag {
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

    boolean is(Flag flag) {
        return flags.contains(flag);
    }

    boolean isWritable() {
        return !is(Flag.RO) && !kind.isNavigation();
    }

    boolean isFilterable() {
        return !is(Flag.NOFILTER) && !kind.isComplex();
    }

    boolean isSortable() {
        return !is(Flag.NOSORT) && !kind.isCollection();
    }
}
