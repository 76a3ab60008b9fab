package dev.medialib.core.paging;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing. Immutable if its items are.
 *
 * @param items the items in the server's order; may be empty, even when there is a next page
 * @param total how many items the whole query has, on all pages together, if the server tells
 * @param next where the next page starts, for {@link Paged#from}; null when this is the last page
 */
public record Page<T>(
        List<T> items, OptionalLong total, @Nullable PageToken next) implements Iterable<T> {

    /** @throws IllegalArgumentException if {@code items} is null or holds null */
    public Page {
        items = copyOf(items);
        Objects.requireNonNull(total, "total");
    }

    /** Whether another page follows. It may turn out to be empty. */
    public boolean hasNext() {
        return next != null;
    }

    /** Goes over the items of this page alone. */
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
