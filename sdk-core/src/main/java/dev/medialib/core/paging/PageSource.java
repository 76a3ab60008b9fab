package dev.medialib.core.paging;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Source of the pages of one query. Clients make theirs with {@link #of}. A test double may implement this interface.
 *
 * <p>A position is text that only the source understands. Positions come back in {@link PageToken}s, which travel through
 * web pages and queues and are not signed. So a source treats a position as untrusted input. A source that follows links
 * checks that they stay on its own origin.
 *
 * <p>One source serves all iterators of a {@link Paged}, so it keeps no state between calls and is safe for use by
 * several threads.
 *
 * @param <T> the type of the items
 */
public interface PageSource<T> {

    /**
     * Makes a source whose positions are {@link PagePosition}s.
     *
     * @param query the identity of the query, see {@link #query}
     * @param fetch sends the request for the page at a position; throws IllegalArgumentException if the position cannot be
     *     one of this listing, and may be called again with the same position after it has thrown
     * @param strategy finds the next page, after {@code fetch} has returned
     */
    static <T> PageSource<T> of(String query, Function<PagePosition, ServerPage<T>> fetch, PagingStrategy strategy) {
        return new StrategySource<>(query, fetch, strategy);
    }

    /**
     * Returns text that identifies the query and the origin it is sent to, the same each time. Tokens hold a fingerprint
     * of it, never the text. What may change between two pages of one listing, such as credentials, does not belong in it.
     */
    String query();

    /**
     * Returns the part of a position that tells two pages of a listing apart. By default this is the whole position. A
     * source that keeps count in its positions leaves the count out, so that a server that leads on to a page that was
     * fetched before is noticed.
     *
     * @param position the {@linkplain FetchedPage#next() next} of an earlier page
     */
    default String place(String position) {
        return position;
    }

    /**
     * Fetches one page. May be called again with the same position after it has thrown.
     *
     * @param position the {@linkplain FetchedPage#next() next} of an earlier page; null for the first page
     * @return the page, never null
     */
    FetchedPage<T> fetch(@Nullable String position);
}
