package dev.medialib.core.paging;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.internal.paging.CursorTrail;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Position of one iterator in a listing. It ends a listing whose server would lead it on forever. Its state changes only after
 * a successful fetch, so that a failed fetch can be retried.
 *
 * <p>It does not fetch. The owner passes the page at {@link #position} to {@link #advance}, so that there are few frames
 * between the user's call and the request.
 */
final class PagingProgress<T> {
    private static final int MAX_EMPTY_RUN = 1000;

    private final PageSource<T> source;
    private final byte[] fingerprint;
    private final CursorTrail trail = new CursorTrail();

    private @Nullable String position;
    private boolean ended;
    private long pages;
    private int emptyRun;

    private record LoadedPage<T>(
            List<T> items, OptionalLong total, @Nullable PageToken next) implements Page<T> {}

    PagingProgress(PageSource<T> source, byte[] fingerprint, @Nullable String start) {
        this.source = source;
        this.fingerprint = fingerprint;
        this.position = start;
    }

    boolean hasEnded() {
        return ended;
    }

    /**
     * Returns the position of the page to fetch; null for the first one.
     *
     * @throws UnexpectedResponseException if the server leads on forever
     */
    @Nullable String position() {
        if (trail.isCircular()) {
            throw unexpected("the pages form a circle of " + trail.length() + " pages, detected after " + pages
                    + " pages: the next page is one that was already fetched");
        }
        if (emptyRun > MAX_EMPTY_RUN) {
            throw unexpected("the list does not end: the server sent " + emptyRun + " empty pages in a row, after "
                    + pages + " pages");
        }
        return position;
    }

    /** Moves to the end of {@code fetched}, which is the page at {@link #position}. */
    Page<T> advance(FetchedPage<T> fetched) {
        Objects.requireNonNull(fetched, "fetch must not return null");
        String next = after(fetched);
        pages++;
        emptyRun = fetched.items().isEmpty() ? emptyRun + 1 : 0;
        if (next == null) {
            ended = true;
        } else {
            position = next;
            trail.moveTo(source.place(next));
        }
        return new LoadedPage<>(
                fetched.items(), fetched.total(), next == null ? null : new PageToken(fingerprint, next));
    }

    private @Nullable String after(FetchedPage<T> fetched) {
        String next = fetched.next();
        // Some servers send the cursor of the last page once more, together with that page.
        if (next == null
                || next.isBlank()
                || (position != null && source.place(next).equals(source.place(position)))) {
            return null;
        }
        if (next.length() > PageToken.MAX_POSITION) {
            throw unexpected("the position of the next page has " + next.length() + " characters, more than "
                    + PageToken.MAX_POSITION);
        }
        return next;
    }

    static UnexpectedResponseException unexpected(String message) {
        return new UnexpectedResponseException(message, null, 200, Headers.empty(), "", null);
    }
}
