package dev.medialib.core.paging;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.internal.paging.CursorTrail;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Goes from page to page, and stops where a server would lead it on forever. Its state changes only after a fetch that
 * succeeded, so that a failed one can be repeated.
 */
final class PageIterator<T> implements Iterator<Page<T>> {
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

    PageIterator(PageSource<T> source, byte[] fingerprint, @Nullable String start) {
        this.source = source;
        this.fingerprint = fingerprint;
        this.position = start;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Page<T> next() {
        if (ended) {
            throw new NoSuchElementException("there are no more pages");
        }
        refuseToGoOnForever();
        FetchedPage<T> fetched = Objects.requireNonNull(source.fetch(position), "fetch must not return null");
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

    private void refuseToGoOnForever() {
        if (trail.isCircular()) {
            throw unexpected("the paging goes in a circle of " + trail.length() + " pages, seen after " + pages
                    + " pages: the next page would be one that was fetched before");
        }
        if (emptyRun > MAX_EMPTY_RUN) {
            throw unexpected(
                    "the paging leads nowhere: " + emptyRun + " empty pages in a row, after " + pages + " pages");
        }
    }

    private static UnexpectedResponseException unexpected(String message) {
        return new UnexpectedResponseException(message, null, 200, Headers.empty(), "", null);
    }
}
