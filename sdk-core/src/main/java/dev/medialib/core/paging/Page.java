package dev.medialib.core.paging;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Page of a listing. Immutable if its items are.
 *
 * @param items the items in the server's order; may be empty, even if there is a next page
 * @param total the number of items that the whole query has, on all pages together; empty if the server does not send it
 * @param next the position of the next page, for {@link Paged#from}; null if this is the last page
 * @param <T> the type of the items
 */
public record Page<T>(
        List<T> items, OptionalLong total, @Nullable PageToken next) implements Iterable<T> {

    /** @throws IllegalArgumentException if {@code items} is null or holds null */
    public Page {
        items = copyOf(items);
        Objects.requireNonNull(total, "total");
    }

    /** Returns whether another page follows. It may turn out to be empty. */
    public boolean hasNext() {
        return next != null;
    }

    /** Iterates over the items of this page only. */
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
