package dev.medialib.sitefinity.query;

import dev.medialib.core.internal.check.TextRules;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Filter of a list, an OData {@code $filter}. Fields create conditions, and this class combines them:
 *
 * <pre>{@code
 * ImageFields.TITLE.contains("O'Reilly & Sons").and(ImageFields.PARENT_ID.eq(library))
 * }</pre>
 *
 * <p>Values are escaped, and every part is enclosed in parentheses. If a property is not configured for filters, the server
 * responds with status 400.
 *
 * <p>Two filters are equal if they have the same text. Immutable.
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
     * Returns a condition in OData syntax, for conditions that fields cannot express. The text is sent unchanged except for
     * URL encoding. Therefore never insert untrusted input.
     *
     * @param odata the condition, such as {@code tolower(Title) eq 'cat'}. A quote inside a string must be doubled
     * @throws IllegalArgumentException if {@code odata} is blank, or is not valid Unicode
     */
    public static Filter raw(String odata) {
        TextRules.requireText("odata", odata);
        return new Filter(new Node.Raw(TextRules.requireUnicode("odata", odata)));
    }

    /** Returns a filter that matches the items that both filters match. */
    public Filter and(Filter other) {
        return allOf(this, other);
    }

    /** Returns a filter that matches the items that at least one of both filters matches. */
    public Filter or(Filter other) {
        return anyOf(this, other);
    }

    /** Returns a filter that matches the items that this filter does not match. */
    public Filter not() {
        return new Filter(range -> "not (" + node.text(range) + ")");
    }

    /**
     * Returns a filter that matches the items that all filters match.
     *
     * @throws IllegalArgumentException if there are no filters
     */
    public static Filter allOf(Filter... filters) {
        return allOf(List.of(filters));
    }

    /**
     * Returns a filter that matches the items that all filters match.
     *
     * @throws IllegalArgumentException if {@code filters} is empty
     */
    public static Filter allOf(Collection<Filter> filters) {
        return joined("and", filters);
    }

    /**
     * Returns a filter that matches the items that at least one filter matches.
     *
     * @throws IllegalArgumentException if there are no filters
     */
    public static Filter anyOf(Filter... filters) {
        return anyOf(List.of(filters));
    }

    /**
     * Returns a filter that matches the items that at least one filter matches.
     *
     * @throws IllegalArgumentException if {@code filters} is empty
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
     * Returns the number of characters of this filter in a URL, after encoding. By default, IIS (on which Sitefinity runs)
     * rejects a query of more than 2048 characters. This SDK rejects a URL of more than 16,384 characters. The other parts of
     * the query count too. Therefore split a long list of ids into several queries.
     */
    public int length() {
        // URLs have %20 where forms have a plus
        return URLEncoder.encode(toString(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .length();
    }

    /** Returns the filter in OData syntax, without URL encoding. */
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
