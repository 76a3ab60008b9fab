package dev.medialib.core.paging;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A page that a {@link PageSource} fetched.
 *
 * @param <T> the type of the items
 * @param items the items in the server's order; may be empty, but contains no null
 * @param next the position of the next page, at most 16,000 characters; null or blank when this is the last page
 * @param total the number of items on all pages, if the server sends it
 */
public record FetchedPage<T>(List<T> items, @Nullable String next, OptionalLong total) {

    /**
     * Checks the items.
     *
     * @throws IllegalArgumentException if {@code items} is null or contains null
     */
    public FetchedPage {
        items = Page.copyOf(items);
        Objects.requireNonNull(total, "total");
    }

    /** Creates a page of a server that does not send the total. */
    public FetchedPage(List<T> items, @Nullable String next) {
        this(items, next, OptionalLong.empty());
    }
}
