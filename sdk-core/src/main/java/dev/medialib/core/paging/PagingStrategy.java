package dev.medialib.core.paging;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rule that finds the next page of a listing from the content of a response. A strategy keeps no state.
 *
 * <p>The {@code until…} methods return strategies that end the listing earlier:
 *
 * <pre>{@code
 * PagingStrategy.cursor().untilEmptyPage()
 * }</pre>
 *
 * <p>A strategy does not have to detect circles of pages: {@link Paged} detects them.
 */
@FunctionalInterface
public interface PagingStrategy {

    /**
     * Returns the position of the next page.
     *
     * @param current the position of {@code page}
     * @param page the content of the response
     * @return the position of the next page, or null if {@code page} is the last one
     */
    @Nullable PagePosition next(PagePosition current, ServerPage<?> page);

    /** Continues with the cursor of each page. A page with a missing or blank cursor is the last one. */
    static PagingStrategy cursor() {
        return (current, page) -> {
            String cursor = named(page);
            return cursor == null ? null : current.after(page.items().size(), cursor);
        };
    }

    /**
     * Continues after the items that were already returned. A page that is shorter than {@code pageSize} is the last one.
     * Pointers are ignored.
     *
     * @param pageSize the requested number of items per page, at least 1
     * @throws IllegalArgumentException if {@code pageSize} is below 1
     */
    static PagingStrategy offset(int pageSize) {
        return behindItems().untilShortPage(pageSize);
    }

    /**
     * Continues with the link of each page. If there is no link, or the link cannot be followed, continues after the items that
     * were already returned, until a page is empty or the total is reached. A short page does not end the listing, because the
     * server may limit the page size.
     *
     * @param followable returns whether a link can be followed; must return false for links to other services
     * @param skipped the number of items that the query skips at its start; the total includes them
     * @throws IllegalArgumentException if {@code skipped} is negative
     */
    static PagingStrategy linkThenSkip(Predicate<String> followable, long skipped) {
        PagingStrategy skip = behindItems().untilEmptyPage().untilTotal(skipped);
        return (current, page) -> {
            String link = named(page);
            return link != null && followable.test(link)
                    ? current.after(page.items().size(), link)
                    : skip.next(current, page);
        };
    }

    /**
     * Continues after the last id of each page. A page that is shorter than {@code pageSize} is the last one. If a full page
     * has no last id, or the same last id as the previous page, {@link #next} throws an {@link
     * dev.medialib.core.error.UnexpectedResponseException}, because items would otherwise be missing.
     *
     * @param pageSize the requested number of items per page, at least 1
     * @throws IllegalArgumentException if {@code pageSize} is below 1
     */
    static PagingStrategy lastId(int pageSize) {
        PagingStrategy full = (current, page) -> {
            String id = named(page);
            if (id == null) {
                throw PagingProgress.unexpected("the list cannot continue: a full page has no last id");
            }
            if (id.equals(current.pointer())) {
                throw PagingProgress.unexpected(
                        "the list does not advance: two pages end with the same id; check that no projection changes the id");
            }
            return current.after(page.items().size(), id);
        };
        return full.untilShortPage(pageSize);
    }

    /**
     * Chooses a strategy for each response, for servers whose versions use different paging.
     *
     * @param named the strategy for a page whose pointer is not null; the pointer may be blank
     * @param unnamed the strategy for a page whose pointer is null
     */
    static PagingStrategy byPointer(PagingStrategy named, PagingStrategy unnamed) {
        return (current, page) -> (page.pointer() == null ? unnamed : named).next(current, page);
    }

    /**
     * Ends the listing at the first page that is shorter than {@code pageSize}.
     *
     * @param pageSize the requested number of items per page, at least 1
     * @throws IllegalArgumentException if {@code pageSize} is below 1
     */
    default PagingStrategy untilShortPage(int pageSize) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize must be at least 1, but is " + pageSize);
        }
        return (current, page) -> page.items().size() < pageSize ? null : next(current, page);
    }

    /** Ends the listing at the first empty page. */
    default PagingStrategy untilEmptyPage() {
        return untilShortPage(1);
    }

    /**
     * Ends the listing at a page that was requested by a link and has no link itself. The listing does not end if the number of
     * items so far is a multiple of {@code limit}: a server may apply the limit of the first request to all linked pages, and end
     * the links there.
     *
     * @param limit the maximum number of items in a response to a request without a link; 0 for no maximum
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    default PagingStrategy untilLinksEnd(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must not be negative, but is " + limit);
        }
        return (current, page) -> {
            long taken = current.taken() + page.items().size();
            boolean linked = current.pointer() != null && named(page) == null;
            boolean mayGoOn = limit > 0 && taken % limit == 0;
            return linked && !mayGoOn ? null : next(current, page);
        };
    }

    /**
     * Ends the listing when the number of returned items reaches the total that the server sends. Pages without a total do not
     * end the listing.
     *
     * @param skipped the number of items that the query skips at its start; the total includes them
     * @throws IllegalArgumentException if {@code skipped} is negative
     */
    default PagingStrategy untilTotal(long skipped) {
        if (skipped < 0) {
            throw new IllegalArgumentException("skipped must not be negative, but is " + skipped);
        }
        return (current, page) -> {
            long taken = current.taken() + page.items().size();
            boolean reached = page.total().isPresent() && page.total().getAsLong() - taken <= skipped;
            return reached ? null : next(current, page);
        };
    }

    /**
     * Ends the listing after its first page if the number of items on that page reaches the total. Later pages are not compared
     * with the total: if items are added and removed between two requests, the numbers may match although items were missed.
     */
    default PagingStrategy untilFirstPageHoldsAll() {
        PagingStrategy first = untilTotal(0);
        return (current, page) -> (current.equals(PagePosition.START) ? first : this).next(current, page);
    }

    /**
     * Ends the listing when {@code limit} items were returned. The last page is not truncated, so the pages may contain more
     * items.
     *
     * @param limit the number of items on all pages together after which no page is fetched
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    default PagingStrategy untilTaken(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must not be negative, but is " + limit);
        }
        return (current, page) -> current.taken() + page.items().size() >= limit ? null : next(current, page);
    }

    private static PagingStrategy behindItems() {
        return (current, page) -> current.after(page.items().size(), null);
    }

    private static @Nullable String named(ServerPage<?> page) {
        String pointer = page.pointer();
        return pointer == null || pointer.isBlank() ? null : pointer;
    }
}
