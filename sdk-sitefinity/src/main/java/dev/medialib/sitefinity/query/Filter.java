package dev.medialib.sitefinity.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which items to list: an OData {@code $filter}. Conditions come from fields and are joined here:
 *
 * <pre>{@code
 * ImageFields.TITLE.contains("O'Reilly & Sons").and(ImageFields.PARENT_ID.eq(library))
 * }</pre>
 *
 * <p>Values are escaped, and every part stands in parentheses, so that what is joined means what it says. A server refuses a property
 * that is not set up for filtering with status 400.
 *
 * <p>Two filters are equal when they read the same. Immutable.
 */
public final class Filter {
    private final Node node;

    Filter(Node node) {
        this.node = node;
    }

    Node node() {
        return node;
    }

    /**
     * A condition as OData text, for what the fields cannot say. It is sent as it is, encoded for the URL and nothing else; never
     * put into it what a stranger typed.
     *
     * @param odata such as {@code tolower(Title) eq 'cat'}; a quote inside a string is written twice
     * @throws IllegalArgumentException if it is blank
     */
    public static Filter raw(String odata) {
        if (odata.isBlank()) {
            throw new IllegalArgumentException("odata must not be blank");
        }
        return new Filter(new Node.Raw(Names.unicode("odata", odata)));
    }

    /** What meets this and the other condition. */
    public Filter and(Filter other) {
        return allOf(this, other);
    }

    /** What meets this or the other condition. */
    public Filter or(Filter other) {
        return anyOf(this, other);
    }

    /** What does not meet this condition. */
    public Filter not() {
        return new Filter(range -> "not (" + node.text(range) + ")");
    }

    /**
     * What meets all conditions.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Filter allOf(Filter... filters) {
        return allOf(List.of(filters));
    }

    /**
     * What meets all conditions.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Filter allOf(Collection<Filter> filters) {
        return joined("and", filters);
    }

    /**
     * What meets at least one condition.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Filter anyOf(Filter... filters) {
        return anyOf(List.of(filters));
    }

    /**
     * What meets at least one condition.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Filter anyOf(Collection<Filter> filters) {
        return joined("or", filters);
    }

    private static Filter joined(String word, Collection<Filter> filters) {
        if (filters.isEmpty()) {
            throw new IllegalArgumentException("filters must not be empty");
        }
        return new Filter(Node.Junction.of(
                word,
                filters.stream()
                        .map(f -> Objects.requireNonNull(f, "filter").node)
                        .toList()));
    }

    /**
     * How many characters this takes in a URL, once it is encoded. IIS, under which Sitefinity runs, refuses a query of more than 2048
     * characters unless it is configured otherwise; this SDK refuses a URL of more than 16,384. The rest of a query takes some too:
     * ask for long lists of ids in several queries.
     */
    public int length() {
        // URLs have %20 where forms have a plus
        return URLEncoder.encode(toString(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .length();
    }

    /** The OData text, not encoded. */
    @Override
    public String toString() {
        return node.text(Node.Range.ITEM);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Filter that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
