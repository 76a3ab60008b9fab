package dev.medialib.core.paging;

import org.jspecify.annotations.Nullable;

/**
 * How the pages of one query are fetched. Clients implement it for their API; a test double may do so too.
 *
 * <p>A position is text that only the source understands: a cursor, an offset, a next link. Positions come back in
 * {@link PageToken}s, which travel through web pages and queues, and whose fingerprint is no signature. So a source
 * treats a position as input from outside; one that follows next links checks that they stay on its own origin.
 *
 * <p>One source serves all iterators of a {@link Paged}, so it keeps no state between calls and is safe for use by
 * several threads.
 *
 * @param <T> what the pages hold
 */
public interface PageSource<T> {

    /**
     * Text that identifies the query and the origin it is sent to, the same each time. Tokens hold a fingerprint of it,
     * never the text. What may change between two pages of one listing, such as credentials, does not belong in it.
     */
    String query();

    /**
     * What of a position tells two places of a listing apart: all of it, unless the source says otherwise. One that keeps count in its
     * positions leaves the count out, so that a server that leads on to a page that was fetched before is noticed.
     *
     * @param position what a page named as its {@linkplain FetchedPage#next() next}
     */
    default String place(String position) {
        return position;
    }

    /**
     * Fetches one page. May be called again with the same position after it has thrown.
     *
     * @param position what an earlier page named as its {@linkplain FetchedPage#next() next}; null for the first page
     */
    FetchedPage<T> fetch(@Nullable String position);
}
