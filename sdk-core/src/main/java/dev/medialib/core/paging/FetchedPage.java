package dev.medialib.core.paging;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Page that a {@link PageSource} fetched. A page is immutable if its items are immutable.
 *
 * @param <T> the type of the items
 */
public final class FetchedPage<T> {
    private final List<T> items;
    private final @Nullable String next;
    private final OptionalLong total;

    /**
     * Creates a page.
     *
     * @param items the items in the server's order; may be empty, must not contain null
     * @param next the position of the next page, at most 16,000 characters; null or blank when this is the last page
     * @param total the number of items that the whole query has; empty if the server does not send it
     * @throws IllegalArgumentException if {@code items} is null or contains null
     */
    public FetchedPage(List<T> items, @Nullable String next, OptionalLong total) {
        this.items = copyOf(items);
        this.next = next;
        this.total = Objects.requireNonNull(total, "total");
    }

    /** Creates a page for a server that does not send the total number of items. */
    public FetchedPage(List<T> items, @Nullable String next) {
        this(items, next, OptionalLong.empty());
    }

    /** Returns the items in the server's order; may be empty. */
    public List<T> items() {
        return items;
    }

    /** Returns the position of the next page; null or blank when this is the last page. */
    public @Nullable String next() {
        return next;
    }

    /** Returns the number of items that the whole query has; empty if the server does not send it. */
    public OptionalLong total() {
        return total;
    }

    @Override
    public String toString() {
        return "FetchedPage[items=" + items + ", next=" + next + ", total=" + total + "]";
    }

    static <T> List<T> copyOf(@Nullable List<T> items) {
        if (items == null) {
            throw new IllegalArgumentException("items must not be null");
        }
        for (T item : items) {
            if (item == null) {
                throw new IllegalArgumentException("items must not contain null");
            }
        }
        return List.copyOf(items);
    }
}
