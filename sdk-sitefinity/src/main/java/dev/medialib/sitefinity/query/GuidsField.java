package dev.medialib.sitefinity.query;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A field that holds a set of ids: tags, categories and other taxa. */
public final class GuidsField extends Field {

    GuidsField(String name) {
        super(name);
    }

    /**
     * A field by its name.
     *
     * @param name of the property, or a path to a related item's: {@code Parent/Tags}
     * @throws IllegalArgumentException if it is neither
     */
    public static GuidsField named(String name) {
        return new GuidsField(Names.path(name));
    }

    /** Items whose field has this id in it. */
    public Filter contains(UUID id) {
        return quantified("any", GuidField.VARIABLE.eq(id));
    }

    /**
     * Items whose field has at least one of these ids in it.
     *
     * @throws IllegalArgumentException if {@code ids} is empty: no item could match
     */
    public Filter containsAny(Collection<UUID> ids) {
        return Filter.anyOf(each(ids, this::contains));
    }

    /**
     * Items whose field has all of these ids in it.
     *
     * @throws IllegalArgumentException if {@code ids} is empty
     */
    public Filter containsAll(Collection<UUID> ids) {
        return Filter.allOf(each(ids, this::contains));
    }

    /**
     * Items whose field has none of these ids in it.
     *
     * @throws IllegalArgumentException if {@code ids} is empty
     */
    public Filter containsNone(Collection<UUID> ids) {
        return containsAny(ids).not();
    }

    /**
     * Items whose field has no other ids than these in it. An empty field has none. This is the {@code all} of OData, which
     * Sitefinity does not document and some servers do not have.
     *
     * @throws IllegalArgumentException if {@code ids} is empty; {@link #isEmpty} asks for that
     */
    public Filter containsOnly(Collection<UUID> ids) {
        return quantified("all", Filter.anyOf(each(ids, GuidField.VARIABLE::eq)));
    }

    /** Items whose field has no id in it. Like {@link #isNotEmpty}, it is OData that Sitefinity does not document. */
    public Filter isEmpty() {
        return isNotEmpty().not();
    }

    /** Items whose field has an id in it, whichever. */
    public Filter isNotEmpty() {
        return new Filter(new Node.Quantifier(name(), "any", null));
    }

    private Filter quantified(String word, Filter condition) {
        return new Filter(new Node.Quantifier(name(), word, condition.node()));
    }

    private static List<Filter> each(Collection<UUID> ids, Function<UUID, Filter> condition) {
        return Names.<UUID>values(ids).stream().distinct().map(condition).toList();
    }
}
