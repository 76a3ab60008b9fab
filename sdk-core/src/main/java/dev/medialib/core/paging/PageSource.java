package dev.medialib.core.paging;

import org.jspecify.annotations.Nullable;

/**
 * Source of the pages of one query. Clients implement it for their API, and tests for their doubles.
 *
 * <p>A position is text that only the source understands: a cursor, an offset, a next link. Positions are part of
 * {@link PageToken}s, which are passed through web pages and queues, and whose fingerprint is not a signature. Therefore a source
 * must treat a position as untrusted input. A source that follows next links must check that they stay on its own origin.
 *
 * <p>One source serves all iterators of a {@link Paged}, so it must not keep state between calls and must be thread-safe.
 *
 * @param <T> the type of the items
 */
public interface PageSource<T> {

    /**
     * Returns a text that identifies the query and its origin, always the same one. Tokens contain a fingerprint of it, never the
     * text. Values that may change between two pages of one list, such as credentials, must not be part of it.
     */
    String query();

    /**
     * Returns the part of a position that distinguishes two places of a list, by default all of it. A source that counts in its
     * positions omits the count, so that a server that returns to an earlier page is detected.
     *
     * @param position the {@linkplain FetchedPage#next() next} position of a page
     */
    default String place(String position) {
        return position;
    }

    /**
     * Fetches one page. May be called again with the same position after it has thrown an exception.
     *
     * @param position the {@linkplain FetchedPage#next() next} position of an earlier page; null for the first page
     */
    FetchedPage<T> fetch(@Nullable String position);
}
