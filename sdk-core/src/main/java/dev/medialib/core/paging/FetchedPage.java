package dev.medialib.core.paging;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Page as a {@link PageSource} fetched it.
 *
 * @param items the items in the server's order; may be empty, holds no null
 * @param next the position of the next page, at most 16,000 characters; null or blank if this is the last page
 * @param total the number of items that the whole query has; empty if the server does not send it
 * @param <T> the type of the items
 */
public record FetchedPage<T>(List<T> items, @Nullable String next, OptionalLong total) {

    /** @throws IllegalArgumentException if {@code items} is null or holds null */
    public FetchedPage {
        items = Page.copyOf(items);
        Objects.requireNonNull(total, "total");
    }

    /** Same as {@link #FetchedPage(List, String, OptionalLong)} for a server that does not send the total. */
    public FetchedPage(List<T> items, @Nullable String next) {
        this(items, next, OptionalLong.empty());
    }
}
