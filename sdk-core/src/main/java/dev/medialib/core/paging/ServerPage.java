package dev.medialib.core.paging;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The content of one response of a listing.
 *
 * @param items the items in the server's order; may be empty, contains no null
 * @param total the number of items that the whole query has; empty if the server sends none or a negative one
 * @param pointer the cursor, link or last id that the response contains for the next page. Null if the response contains none.
 *     Blank if responses of this form can have a pointer but this one has none; see {@link PagingStrategy#byPointer}
 * @param <T> the type of the items
 */
public record ServerPage<T>(
        List<T> items, OptionalLong total, @Nullable String pointer) {

    /**
     * Creates the content of a response.
     *
     * @throws IllegalArgumentException if {@code items} is null or contains null
     */
    public ServerPage {
        items = FetchedPage.copyOf(items);
        Objects.requireNonNull(total, "total");
        if (total.isPresent() && total.getAsLong() < 0) {
            total = OptionalLong.empty();
        }
    }

    /** Same as {@link #ServerPage(List, OptionalLong, String)} for a server that does not send the total. */
    public ServerPage(List<T> items, @Nullable String pointer) {
        this(items, OptionalLong.empty(), pointer);
    }
}
