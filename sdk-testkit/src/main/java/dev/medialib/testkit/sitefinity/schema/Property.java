package dev.medialib.testkit.sitefinity.schema;

import java.util.List;
import java.util.Set;

/**
 * Property of an entity type.
 *
 * @param target the entity set that a navigation property links to, or the id of a taxonomy; otherwise {@code ""}
 * @param options the names of a choice field's options
 */
public record Property(String name, PropertyKind kind, Set<Flag> flags, String target, List<String> options) {

    public enum Flag {
        /** Set by the server only. */
        RO,
        /** Omitted in lists, except if a request selects it. */
        EXTRA,
        /** Has a separate value in each culture. */
        LOCAL,
        /** Never null. */
        REQUIRED,
        NOFILTER,
        NOSORT,
        /** Added by the test. */
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
