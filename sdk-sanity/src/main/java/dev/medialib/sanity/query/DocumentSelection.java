package dev.medialib.sanity.query;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Documents that are to be listed page by page, in the order of their ids:
 *
 * <pre>{@code
 * DocumentSelection.where(Groq.of("_type == $type").param("type", "sanity.asset"))
 *         .projection("{_id, title}")
 * }</pre>
 *
 * <p>Each page is a query of its own: {@code *[(filter) && _id > $lastId] | order(_id) [0...pageSize]projection}. So a document that
 * is created or deleted meanwhile is seen or not, and no other is missed or seen twice for it. {@code _id} is what the perspective
 * shows as such: under {@link Perspective#RAW} drafts are documents beside the published ones, and under {@link Perspective#DRAFTS}
 * they stand in their place. Immutable.
 *
 * @param filter a condition such as {@code _type == $type}, which may end in a comment
 * @param projection what to return of each document, in braces; empty for all of it
 * @param pageSize how many documents one request asks for
 * @param options of each query
 */
public record DocumentSelection(Groq filter, String projection, int pageSize, QueryOptions options) {
    /** How many documents a page has unless it is said. */
    public static final int DEFAULT_PAGE_SIZE = 100;

    private static final int MAX_PAGE_SIZE = 10_000;

    /** @throws IllegalArgumentException if the filter is a whole query, or the projection or the size of pages breaks its rule */
    public DocumentSelection {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(options, "options");
        if (filter.text().stripLeading().startsWith("*")) {
            throw new IllegalArgumentException(
                    "filter must be the condition alone, without *[ and ]; a condition that does"
                            + " begin with a star goes into parentheses: " + filter.text());
        }
        if (!projection.isBlank() && !projection.stripLeading().startsWith("{")) {
            throw new IllegalArgumentException(
                    "projection must stand in braces, such as {_id, title}, but is \"" + projection + "\"");
        }
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("pageSize must be from 1 to " + MAX_PAGE_SIZE + ", but is " + pageSize);
        }
    }

    /** All that is stored; see {@link #where}. */
    public static DocumentSelection all() {
        return where(Groq.of("true"));
    }

    /**
     * The documents for which the filter is true, whole, 100 on a page.
     *
     * @throws IllegalArgumentException if the filter is a whole query
     */
    public static DocumentSelection where(Groq filter) {
        return new DocumentSelection(filter, "", DEFAULT_PAGE_SIZE, QueryOptions.DEFAULTS);
    }

    /**
     * Returns only a part of each document.
     *
     * @param text in braces, such as <code>{_id, title}</code>; it must keep {@code _id} as it is, since paging goes by it
     * @throws IllegalArgumentException if it does not begin with a brace
     */
    public DocumentSelection projection(String text) {
        return new DocumentSelection(filter, text, pageSize, options);
    }

    /**
     * Asks for more or fewer documents at once.
     *
     * @param documents from 1 to 10,000, which is a bound of this SDK; the server's is not documented
     */
    public DocumentSelection pageSize(int documents) {
        return new DocumentSelection(filter, projection, documents, options);
    }

    /** Replaces the options of the queries. */
    public DocumentSelection options(Consumer<QueryOptions.Builder> changes) {
        return new DocumentSelection(filter, projection, pageSize, QueryOptions.of(changes));
    }

    /**
     * The query for one page.
     *
     * @param lastId the last id of the page before; empty for the first page
     */
    public Groq page(String lastId) {
        String name = "lastId";
        while (filter.params().containsKey(name) || (filter.text() + projection).contains("$" + name)) {
            name += "_";
        }
        // on a line of its own, so that a comment at the filter's end does not swallow the rest
        String text =
                "*[(" + filter.text() + "\n) && _id > $" + name + "] | order(_id) [0..." + pageSize + "]" + projection;
        return new Groq(text, filter.params()).param(name, lastId);
    }
}
