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
 * The items of a query whose answer comes in pages. Going over it fetches the pages one by one:
 *
 * <pre>{@code
 * for (Image image : images) { ... }
 * images.stream().filter(i -> i.width() > 1000).limit(10).toList();
 * }</pre>
 *
 * <p><b>Lazy.</b> Nothing is fetched before the first item is asked for, and the next page not before one item more than
 * the current page has is asked for. {@code stream().limit(n)} never fetches a page too many; a parallel stream fetches
 * ahead. Each iterator and stream starts afresh and sees the server's data as they are then. Only the current page is
 * held in memory.
 *
 * <p><b>Failures.</b> What a fetch throws is thrown by the iterator that needed it, from {@code hasNext()} or {@code
 * next()}. The same iterator may be asked again: it repeats the fetch that failed, and no item is lost or seen twice. A
 * stream cannot be asked again; take {@link #pages()} and keep the last {@link Page#next()} to resume.
 *
 * <p><b>Servers that never end.</b> A next page that is the current page ends the paging. A circle of several pages, and
 * more than 1000 empty pages in a row, are an {@link dev.medialib.core.error.UnexpectedResponseException}, thrown after
 * the items that came. A circle is noticed in constant memory, so that some of its items may have been seen again before.
 *
 * <p>Immutable and safe for use by several threads; its iterators are not.
 *
 * @param <T> what is listed
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

    /** All that {@code source} lists. Fetches nothing yet. */
    public static <T> Paged<T> of(PageSource<T> source) {
        return new Paged<>(source, PageToken.fingerprint(source.query()), null);
    }

    /**
     * The given items as a single page, for test doubles of clients.
     *
     * @throws IllegalArgumentException if {@code items} is null or holds null
     */
    public static <T> Paged<T> of(List<T> items) {
        List<T> copy = FetchedPage.copyOf(items);
        return of(new SinglePage<>(new FetchedPage<>(copy, null, OptionalLong.of(copy.size()))));
    }

    /**
     * The same query from the page on where {@code token} points, without the items before it.
     *
     * @param token what {@link Page#next} gave for the same query on the same origin
     * @throws IllegalArgumentException if the token is of another query or origin
     */
    public Paged<T> from(PageToken token) {
        if (!token.belongsTo(fingerprint)) {
            throw new IllegalArgumentException("token belongs to another query or to another origin");
        }
        return new Paged<>(source, fingerprint, token.position());
    }

    /** Goes over the items from the start on, fetching pages as they are needed. */
    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(pageIterator());
    }

    /** The items from the start on, in order, fetched as they are needed. Needs no closing. */
    public Stream<T> stream() {
        return streamOf(iterator());
    }

    /** The pages; each {@code next()} fetches one, {@code hasNext()} fetches none. Empty pages are among them. */
    public Iterable<Page<T>> pages() {
        return this::pageIterator;
    }

    /** The {@link #pages()} as a stream. Needs no closing. */
    public Stream<Page<T>> pageStream() {
        return streamOf(pageIterator());
    }

    /** Fetches the page that this starts with: the query's first one, or the one of the token. */
    public Page<T> firstPage() {
        return pageIterator().next();
    }

    /**
     * The first items, as many as there are but no more than {@code max}; 0 fetches nothing.
     *
     * @return an unmodifiable list; when it has {@code max} items, there may be more on the server
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
