package dev.medialib.core.paging;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list. Immutable if its items are.
 *
 * @param <T> the type of the items
 * @param items the items in the server's order; may be empty, even if there is a next page
 * @param total the number of items on all pages, if the server sends it
 * @param next the start of the next page, for {@link Paged#from}; null when this is the last page
 */
public record Page<T>(
        List<T> items, OptionalLong total, @Nullable PageToken next) implements Iterable<T> {

    /**
     * Checks the items.
     *
     * @throws IllegalArgumentException if {@code items} is null or contains null
     */
    public Page {
        items = copyOf(items);
        Objects.requireNonNull(total, "total");
    }

    /** Returns whether another page follows, which may be empty. */
    public boolean hasNext() {
        return next != null;
    }

    /** Returns an iterator of the items on this page. */
    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    static <T> List<T> copyOf(@Nullable List<T> items) {
        if (items == null) {
            throw new IllegalArgumentException("items must not be null");
        }
        for (T item : items) {
            if (item == null) {
                throw new IllegalArgumentException("items must not hold null");
            }
        }
        return List.copyOf(items);
    }
}
