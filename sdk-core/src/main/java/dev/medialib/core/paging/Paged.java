package dev.medialib.core.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of a query, which the server returns in pages. Iterating fetches the pages one by one:
 *
 * <pre>{@code
 * for (Image image : images) { ... }
 * images.stream().filter(i -> i.width() > 1000).limit(10).toList();
 * }</pre>
 *
 * <p><b>Lazy.</b> The first page is fetched when the first item is read, and the next page when all items of the current page are
 * read and another one is needed. {@code stream().limit(n)} never fetches a page too many; a parallel stream fetches ahead. Each
 * iterator and stream starts again and returns the server's current data. Only the current page is kept in memory.
 *
 * <p><b>Errors.</b> An exception of a fetch is thrown by the iterator, from {@code hasNext()} or {@code next()}. The same
 * iterator can be used again: it retries the failed fetch, and no item is lost or returned twice. A stream cannot be used again;
 * to resume, use {@link #pages()} and keep the last {@link Page#next()}.
 *
 * <p><b>Endless lists.</b> If the next page is the current page, the list ends. A circle of several pages, and more than 1000
 * empty pages in a row, cause an {@link dev.medialib.core.error.UnexpectedResponseException} after the items read so far. A
 * circle is detected with constant memory, so some of its items may be returned again before.
 *
 * <p>Immutable and thread-safe; its iterators are not.
 *
 * @param <T> the type of the items
 */
public final class Paged<T> implements Iterable<T> {
    private final PageSource<T> source;
    private final byte[] fingerprint;
    private final @Nullable String start;

    private Paged(PageSource<T> source, byte[] fingerprint, @Nullable String start) {
        this.source = source;
        this.fingerprint = fingerprint;
        this.start = start;
    }

    /** Returns the items of {@code source}, without fetching a page. */
    public static <T> Paged<T> of(PageSource<T> source) {
        return new Paged<>(source, PageToken.fingerprint(source.query()), null);
    }

    /**
     * Returns the given items as a single page, for test doubles of clients.
     *
     * @throws IllegalArgumentException if {@code items} is null or contains null
     */
    public static <T> Paged<T> of(List<T> items) {
        List<T> copy = Page.copyOf(items);
        return of(new SinglePage<>(new FetchedPage<>(copy, null, OptionalLong.of(copy.size()))));
    }

    /**
     * Returns the items of the same query from the start of {@code token}.
     *
     * @param token the {@link Page#next} of a page of the same query on the same origin
     * @throws IllegalArgumentException if the token belongs to another query or origin
     */
    public Paged<T> from(PageToken token) {
        if (!token.belongsTo(fingerprint)) {
            throw new IllegalArgumentException("token belongs to another query or to another origin");
        }
        return new Paged<>(source, fingerprint, token.position());
    }

    /** Returns an iterator of the items, which fetches pages on demand. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(pageIterator());
    }

    /** Returns the items in order as a stream, which fetches pages on demand. It does not need to be closed. */
    public Stream<T> stream() {
        return streamOf(iterator());
    }

    /** Returns the pages, including empty ones. Each {@code next()} fetches a page, {@code hasNext()} does not. */
    public Iterable<Page<T>> pages() {
        return this::pageIterator;
    }

    /** Returns the {@link #pages()} as a stream. It does not need to be closed. */
    public Stream<Page<T>> pageStream() {
        return streamOf(pageIterator());
    }

    /** Fetches the first page: that of the query, or the one of the token. */
    public Page<T> firstPage() {
        return pageIterator().next();
    }

    /**
     * Returns the first items, at most {@code max}; 0 fetches nothing.
     *
     * @return an unmodifiable list; if it has {@code max} items, there may be more on the server
     * @throws IllegalArgumentException if {@code max} is negative
     */
    public List<T> toList(int max) {
        if (max < 0) {
            throw new IllegalArgumentException("max must not be negative: " + max);
        }
        List<T> list = new ArrayList<>();
        Iterator<T> items = iterator();
        while (list.size() < max && items.hasNext()) {
            list.add(items.next());
        }
        return Collections.unmodifiableList(list);
    }

    private Iterator<Page<T>> pageIterator() {
        return new PageIterator<>(source, fingerprint, start);
    }

    private static <E> Stream<E> streamOf(Iterator<E> iterator) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, traits), false);
    }

    private static final class ItemIterator<T> implements Iterator<T> {
        private final Iterator<Page<T>> pages;
        private Iterator<T> items = Collections.emptyIterator();

        ItemIterator(Iterator<Page<T>> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!items.hasNext()) {
                // Lets go of the page that is done before the next one is read into memory.
                items = Collections.emptyIterator();
                if (!pages.hasNext()) {
                    return false;
                }
                items = pages.next().iterator();
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("there are no more items");
            }
            return items.next();
        }
    }

    private record SinglePage<T>(FetchedPage<T> page) implements PageSource<T> {
        @Override
        public String query() {
            return SinglePage.class.getName();
        }

        @Override
        public FetchedPage<T> fetch(@Nullable String position) {
            return page;
        }
    }
}
