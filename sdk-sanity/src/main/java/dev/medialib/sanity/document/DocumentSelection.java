package dev.medialib.sanity.document;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Selection of documents to list page by page, in the order of their ids. Immutable.
 *
 * <pre>{@code
 * DocumentSelection.where(Groq.of("_type == $type").param("type", "sanity.asset"))
 *         .projection("{_id, title}")
 * }</pre>
 *
 * <p>Each page is a separate query: {@code *[(filter) && _id > $lastId] | order(_id) [0...pageSize]projection}. A document that
 * is created or deleted during the listing may or may not appear. Every other document is returned exactly once. The
 * perspective of the options selects the versions: with {@link Perspective#RAW}, drafts are separate documents; with {@link
 * Perspective#DRAFTS}, drafts replace the published documents.
 *
 * @param filter a condition such as {@code _type == $type}; can end with a comment
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
                    "filter must be only the condition, without *[ and ]; put a condition that starts with a star in parentheses: "
                            + filter.text());
        }
        if (!projection.isBlank() && !projection.stripLeading().startsWith("{")) {
            throw new IllegalArgumentException(
                    "projection must be in braces, such as {_id, title}, but is \"" + projection + "\"");
        }
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("pageSize must be from 1 to " + MAX_PAGE_SIZE + ", but is " + pageSize);
        }
    }

    /** Selects all documents. Same as {@link #where} with the filter {@code true}. */
    public static DocumentSelection all() {
        return where(Groq.of("true"));
    }

    /**
     * Selects the documents that match a filter. Pages contain 100 whole documents by default.
     *
     * @throws IllegalArgumentException if the filter is a whole query
     */
    public static DocumentSelection where(Groq filter) {
        return new DocumentSelection(filter, "", DEFAULT_PAGE_SIZE, QueryOptions.DEFAULTS);
    }

    /**
     * Sets the properties to return of each document. By default documents are returned whole.
     *
     * @param text the properties in braces, such as <code>{_id, title}</code>. It must include {@code _id} unchanged, because
     *     paging uses it
     * @throws IllegalArgumentException if {@code text} does not start with a brace
     */
    public DocumentSelection projection(String text) {
        return new DocumentSelection(filter, text, pageSize, options);
    }

    /**
     * Sets the number of documents per request.
     *
     * @param documents from 1 to 10,000; this is a limit of this SDK, because the server's limit is not documented
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
