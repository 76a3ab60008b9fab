package dev.medialib.core.paging;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Page of a listing, with its items and the token of the next page. A page is immutable if its items are immutable.
 *
 * @param <T> the type of the items
 */
public interface Page<T> extends Iterable<T> {

    /** Returns the items in the server's order; may be empty, even when there is a next page. */
    List<T> items();

    /** Returns the number of items that the whole query has, on all pages together; empty if the server does not send it. */
    OptionalLong total();

    /** Returns the position of the next page, for {@link Paged#from}; null if this is the last page. */
    @Nullable PageToken next();

    /** Returns whether there is a next page. The next page may be empty. */
    default boolean hasNext() {
        return next() != null;
    }

    /** Iterates over the items of this page only. */
    @Override
    default Iterator<T> iterator() {
        return items().iterator();
    }
}
