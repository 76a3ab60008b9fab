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
 * The items of a query whose response comes in pages. Iterating fetches the pages one by one:
 *
 * <pre>{@code
 * for (Image image : images) { ... }
 * images.stream().filter(i -> i.width() > 1000).limit(10).toList();
 * }</pre>
 *
 * <p><b>Lazy.</b> The first page is fetched when the first item is needed. The next page is fetched when all items of the
 * current page were used and another item is needed. {@code stream().limit(n)} and {@link #first} never fetch an unnecessary
 * page. A parallel stream fetches ahead. Each iterator and stream starts from the beginning and reads the server's current
 * data. Only the current page is kept in memory.
 *
 * <p><b>Failures.</b> If a fetch fails, {@code hasNext()} or {@code next()} of the iterator throws its exception. The same
 * iterator can be used again: it retries the failed fetch, and no item is lost or returned twice. A stream cannot be used
 * again. To resume, use {@link #pages()} and keep the last {@link Page#next()}.
 *
 * <p><b>Servers that never end.</b> If the next page is the current page, the listing ends. If several pages form a circle, or
 * more than 1000 pages in a row are empty, an {@link dev.medialib.core.error.UnexpectedResponseException} is thrown after the
 * received items. Some items of a circle may be returned twice before it is detected.
 *
 * <p>Immutable and thread-safe. Iterators and streams are for one thread.
 *
 * @param <T> the type of the items
 */
public final class Paged<T> implements Iterable<T> {
    /** The largest number of items that {@link #toList} returns: {@value}. */
    public static final int MAX_LIST_SIZE = 100_000;

    private final PageSource<T> source;
    private final byte[] fingerprint;
    private final @Nullable String start;

    private Paged(PageSource<T> source, byte[] fingerprint, @Nullable String start) {
        this.source = source;
        this.fingerprint = fingerprint;
        this.start = start;
    }

    /** Creates a listing of all pages of {@code source}. Sends no request. */
    public static <T> Paged<T> of(PageSource<T> source) {
        return new Paged<>(source, PageToken.fingerprint(source.query()), null);
    }

    /**
     * Creates a listing of the given items on a single page, for test doubles of clients.
     *
     * @throws IllegalArgumentException if {@code items} is null or contains null
     */
    public static <T> Paged<T> of(List<T> items) {
        List<T> copy = FetchedPage.copyOf(items);
        return of(new SinglePage<>(new FetchedPage<>(copy, null, OptionalLong.of(copy.size()))));
    }

    /**
     * Returns the part of this listing that starts at the page of {@code token}.
     *
     * @param token a result of {@link Page#next} for the same query on the same origin
     * @throws IllegalArgumentException if the token belongs to another query or origin
     */
    public Paged<T> from(PageToken token) {
        if (!token.belongsTo(fingerprint)) {
            throw new IllegalArgumentException("token belongs to another query or to another origin");
        }
        return new Paged<>(source, fingerprint, token.position());
    }

    /** Iterates over the items, fetching pages as they are needed. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(source, progress());
    }

    /** Returns the items in order, fetched as they are needed. The stream does not have to be closed. */
    public Stream<T> stream() {
        return streamOf(iterator());
    }

    /**
     * Returns the pages, including empty ones. Each {@code next()} fetches one page, {@code hasNext()} fetches none.
     */
    public Iterable<Page<T>> pages() {
        return this::pageIterator;
    }

    /** Returns the {@link #pages()} as a stream. The stream does not have to be closed. */
    public Stream<Page<T>> pageStream() {
        return streamOf(pageIterator());
    }

    /**
     * Fetches the first page of this listing: the first page of the query, or the page of the token that was passed to {@link
     * #from}.
     */
    public Page<T> firstPage() {
        PagingProgress<T> progress = progress();
        return progress.advance(source.fetch(progress.position()));
    }

    /**
     * Fetches the first items. If the result has {@code n} items, there may be more on the server.
     *
     * @param n the largest number of items to return; 0 fetches nothing
     * @return an unmodifiable list of at most {@code n} items
     * @throws IllegalArgumentException if {@code n} is negative
     */
    public List<T> first(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative, but is " + n);
        }
        List<T> list = new ArrayList<>();
        PagingProgress<T> progress = progress();
        while (list.size() < n && !progress.hasEnded()) {
            List<T> items = progress.advance(source.fetch(progress.position())).items();
            list.addAll(items.size() <= n - list.size() ? items : items.subList(0, n - list.size()));
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * Fetches all items. For longer listings, use {@link #stream} or {@link #pages}. To get only the first items, use {@link
     * #first}.
     *
     * @return an unmodifiable list of all items
     * @throws IllegalStateException if there are more than {@link #MAX_LIST_SIZE} items
     */
    public List<T> toList() {
        List<T> all = first(MAX_LIST_SIZE + 1);
        if (all.size() > MAX_LIST_SIZE) {
            throw new IllegalStateException("the listing has more than " + MAX_LIST_SIZE
                    + " items (Paged.MAX_LIST_SIZE); use stream() or pages() to read them one after the other,"
                    + " or first(n) to read the first n");
        }
        return all;
    }

    private PagingProgress<T> progress() {
        return new PagingProgress<>(source, fingerprint, start);
    }

    private Iterator<Page<T>> pageIterator() {
        return new PageIterator<>(source, progress());
    }

    private static <E> Stream<E> streamOf(Iterator<E> iterator) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, traits), false);
    }

    private record PageIterator<T>(PageSource<T> source, PagingProgress<T> progress) implements Iterator<Page<T>> {
        @Override
        public boolean hasNext() {
            return !progress.hasEnded();
        }

        @Override
        public Page<T> next() {
            if (progress.hasEnded()) {
                throw new NoSuchElementException("there are no more pages");
            }
            return progress.advance(source.fetch(progress.position()));
        }
    }

    private static final class ItemIterator<T> implements Iterator<T> {
        private final PageSource<T> source;
        private final PagingProgress<T> progress;
        private Iterator<T> items = Collections.emptyIterator();

        ItemIterator(PageSource<T> source, PagingProgress<T> progress) {
            this.source = source;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            while (!items.hasNext()) {
                // Releases the finished page before the next one is read into memory.
                items = Collections.emptyIterator();
                if (progress.hasEnded()) {
                    return false;
                }
                items = progress.advance(source.fetch(progress.position())).iterator();
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
