package dev.medialib.sanity.document;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * A selection of documents to list page by page, in the order of their ids.
 *
 * <pre>{@code
 * DocumentSelection.where(Groq.of("_type == $type").param("type", "sanity.asset"))
 *         .projection("{_id, title}")
 * }</pre>
 *
 * <p>Each page is a separate query: {@code *[(filter) && _id > $lastId] | order(_id) [0...pageSize]projection}. A document that
 * is created or deleted meanwhile may appear or not, but no other document is missed or returned twice. The perspective decides
 * which documents there are: with {@link Perspective#RAW} drafts are separate documents, and with {@link Perspective#DRAFTS} they
 * replace the published ones. Immutable.
 *
 * @param filter a condition such as {@code _type == $type}; it may end with a comment
 * @param projection the properties to return, in braces; empty for whole documents
 * @param pageSize the number of documents per request, from 1 to 10,000
 * @param options the options of each query
 */
public record DocumentSelection(Groq filter, String projection, int pageSize, QueryOptions options) {
    /** The default number of documents per page. */
    public static final int DEFAULT_PAGE_SIZE = 100;

    private static final int MAX_PAGE_SIZE = 10_000;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the filter is a whole query, the projection is not in braces, or the page size is out
     *     of range
     */
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

    /** Selects all documents, see {@link #where}. */
    public static DocumentSelection all() {
        return where(Groq.of("true"));
    }

    /**
     * Selects the documents for which the filter is true: whole documents, 100 per page.
     *
     * @throws IllegalArgumentException if the filter is a whole query
     */
    public static DocumentSelection where(Groq filter) {
        return new DocumentSelection(filter, "", DEFAULT_PAGE_SIZE, QueryOptions.DEFAULTS);
    }

    /**
     * Returns only some properties of each document.
     *
     * @param text in braces, such as <code>{_id, title}</code>; it must include {@code _id} unchanged, because paging uses it
     * @throws IllegalArgumentException if it does not start with a brace
     */
    public DocumentSelection projection(String text) {
        return new DocumentSelection(filter, text, pageSize, options);
    }

    /**
     * Sets the number of documents per request.
     *
     * @param documents from 1 to 10,000, a limit of this SDK; the server's limit is not documented
     */
    public DocumentSelection pageSize(int documents) {
        return new DocumentSelection(filter, projection, documents, options);
    }

    /** Sets the options of the queries. */
    public DocumentSelection options(Consumer<QueryOptions.Builder> changes) {
        return options(QueryOptions.of(changes));
    }

    /** Sets the options of the queries. */
    public DocumentSelection options(QueryOptions others) {
        return new DocumentSelection(filter, projection, pageSize, others);
    }

    /**
     * Returns the query of one page.
     *
     * @param lastId the last id of the previous page; empty for the first page
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
