package dev.medialib.core.paging;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Source of the pages of one query. Clients create sources with {@link #of}. Test doubles may implement this interface.
 *
 * <p>A position is text that only the source understands. Positions are part of {@link PageToken}s, which may be stored in web
 * pages and queues and are not signed. Therefore a source must treat positions as untrusted input. A source that follows links
 * must check that they stay on its own origin.
 *
 * <p>All iterators of a {@link Paged} share one source. Therefore a source must not keep state between calls and must be
 * thread-safe.
 *
 * @param <T> the type of the items
 */
public interface PageSource<T> {

    /**
     * Creates a source whose positions are {@link PagePosition}s.
     *
     * @param query the identity of the query, see {@link #query}
     * @param fetch sends the request for the page at a position; throws IllegalArgumentException if the position does not
     *     belong to this listing; may be called again with the same position after an exception
     * @param strategy finds the next page, after {@code fetch} has returned
     */
    static <T> PageSource<T> of(String query, Function<PagePosition, ServerPage<T>> fetch, PagingStrategy strategy) {
        return new StrategySource<>(query, fetch, strategy);
    }

    /**
     * Returns a text that identifies the query and the origin to which the query is sent. The text must be the same for each
     * call. Tokens contain a fingerprint of the text, never the text itself. The text must not contain values that may change
     * between two pages of a listing, such as credentials.
     */
    String query();

    /**
     * Returns the part of a position that differs between any two pages of a listing. By default this is the whole position. If
     * positions contain a counter, the result must not contain the counter. Otherwise the SDK does not detect that a server
     * returns to an earlier page.
     *
     * @param position the {@linkplain FetchedPage#next() next} of an earlier page
     */
    default String place(String position) {
        return position;
    }

    /**
     * Fetches one page. May be called again with the same position after an exception.
     *
     * @param position the {@linkplain FetchedPage#next() next} of an earlier page; null for the first page
     * @return the page, never null
     */
    FetchedPage<T> fetch(@Nullable String position);
}
