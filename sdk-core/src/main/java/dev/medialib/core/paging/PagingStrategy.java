package dev.medialib.core.paging;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rule that finds the next page of a listing from what a response contains. A strategy keeps no state.
 *
 * <p>The {@code until…} methods return strategies that end the listing earlier:
 *
 * <pre>{@code
 * PagingStrategy.cursor().untilEmptyPage()
 * }</pre>
 *
 * <p>A strategy does not have to notice a server that leads in a circle, since {@link Paged} does.
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

    /** Goes on with the cursor that each page names. A page with a missing or blank cursor is the last one. */
    static PagingStrategy cursor() {
        return (current, page) -> {
            String cursor = named(page);
            return cursor == null ? null : current.after(page.items().size(), cursor);
        };
    }

    /**
     * Goes on behind the items that were taken. A page that is shorter than {@code pageSize} is the last one. Pointers are
     * ignored.
     *
     * @param pageSize the number of items that each request asks for, at least 1
     * @throws IllegalArgumentException if {@code pageSize} is below 1
     */
    static PagingStrategy offset(int pageSize) {
        return behindItems().untilShortPage(pageSize);
    }

    /**
     * Goes on with the link that each page names. If there is no link, or it cannot be followed, goes on behind the items
     * that were taken until a page is empty or the total is reached. A short page does not end the listing, because a
     * server may have cut it down to its own page size.
     *
     * @param followable whether a link can be followed; a link that leads out of the service must not be
     * @param skipped the number of items at the start of the query that the listing leaves out, which the total includes
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
     * Goes on behind the last id of each page. A page that is shorter than {@code pageSize} is the last one. If a full page
     * names no id, or the same id as the page before, {@link #next} throws an {@link
     * dev.medialib.core.error.UnexpectedResponseException}, because items would be missing otherwise.
     *
     * @param pageSize the number of items that each request asks for, at least 1
     * @throws IllegalArgumentException if {@code pageSize} is below 1
     */
    static PagingStrategy lastId(int pageSize) {
        PagingStrategy full = (current, page) -> {
            String id = named(page);
            if (id == null) {
                throw PagingProgress.unexpected("the paging cannot go on: a full page has no last id");
            }
            if (id.equals(current.pointer())) {
                throw PagingProgress.unexpected(
                        "the paging does not move on: two pages end with the same id; does a projection change it?");
            }
            return current.after(page.items().size(), id);
        };
        return full.untilShortPage(pageSize);
    }

    /**
     * Chooses a strategy by each response, for a server whose versions page differently.
     *
     * @param named the strategy for a page whose pointer is not null; it may be blank
     * @param unnamed the strategy for a page whose pointer is null
     */
    static PagingStrategy byPointer(PagingStrategy named, PagingStrategy unnamed) {
        return (current, page) -> (page.pointer() == null ? unnamed : named).next(current, page);
    }

    /**
     * Ends the listing at the first page that is shorter than {@code pageSize}.
     *
     * @param pageSize the number of items that each request asks for, at least 1
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
     * Ends the listing at a page that was reached by a link and names none. A server may take the limit of the first request
     * for that of all pages which it links, and end the links there. So the listing goes on if the number of items taken is a
     * multiple of {@code limit}.
     *
     * @param limit the maximum number of items that requests without a link ask for; 0 if they ask for all
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
     * Ends the listing when as many items were taken as the total says. Pages without a total do not end it.
     *
     * @param skipped the number of items at the start of the query that the listing leaves out, which the total includes
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
     * Ends the listing at its first page if that page has as many items as the total says. A later page is not compared
     * with the total: items come and go between two responses, so that as many as the total may have been taken while some
     * were missed.
     */
    default PagingStrategy untilFirstPageHoldsAll() {
        PagingStrategy first = untilTotal(0);
        return (current, page) -> (current.equals(PagePosition.START) ? first : this).next(current, page);
    }

    /**
     * Ends the listing when {@code limit} items were taken. The last page is not cut: this is up to whoever reads it.
     *
     * @param limit the largest number of items that the listing has, on all pages together
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
