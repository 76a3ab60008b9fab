package dev.medialib.sitefinity.query;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Field with a set of ids: tags, categories and other taxa. */
public final class GuidsField extends Field {

    GuidsField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/Tags}
     * @throws IllegalArgumentException if {@code name} is neither a name nor a path
     */
    public static GuidsField named(String name) {
        return new GuidsField(Names.path(name));
    }

    /** Matches items whose field contains this id. */
    public Filter contains(UUID id) {
        return quantified("any", GuidField.VARIABLE.eq(id));
    }

    /**
     * Matches items whose field contains at least one of these ids.
     *
     * @throws IllegalArgumentException if {@code ids} is empty, because no item could match
     */
    public Filter containsAny(Collection<UUID> ids) {
        return Filter.anyOf(each(ids, this::contains));
    }

    /**
     * Matches items whose field contains all of these ids.
     *
     * @throws IllegalArgumentException if {@code ids} is empty
     */
    public Filter containsAll(Collection<UUID> ids) {
        return Filter.allOf(each(ids, this::contains));
    }

    /**
     * Matches items whose field contains none of these ids.
     *
     * @throws IllegalArgumentException if {@code ids} is empty
     */
    public Filter containsNone(Collection<UUID> ids) {
        return containsAny(ids).not();
    }

    /**
     * Matches items whose field contains only ids from this collection, including items with an empty field. Sitefinity does
     * not document this function ({@code all} of OData), and some servers do not support it.
     *
     * @throws IllegalArgumentException if {@code ids} is empty; use {@link #isEmpty} instead
     */
    public Filter containsOnly(Collection<UUID> ids) {
        return quantified("all", Filter.anyOf(each(ids, GuidField.VARIABLE::eq)));
    }

    /** Matches items whose field contains no ids. Sitefinity does not document this use of OData. */
    public Filter isEmpty() {
        return isNotEmpty().not();
    }

    /** Matches items whose field contains at least one id. Sitefinity does not document this use of OData. */
    public Filter isNotEmpty() {
        return new Filter(new Node.Quantifier(name(), "any", null));
    }

    private Filter quantified(String word, Filter condition) {
        return new Filter(new Node.Quantifier(name(), word, condition.node()));
    }

    private static List<Filter> each(Collection<UUID> ids, Function<UUID, Filter> condition) {
        return Names.<UUID>values("ids", ids).stream().distinct().map(condition).toList();
    }
}
