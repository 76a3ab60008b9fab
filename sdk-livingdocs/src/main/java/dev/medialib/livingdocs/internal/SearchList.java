package dev.medialib.livingdocs.internal;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.json.JsonList;
import dev.medialib.core.internal.json.JsonNumbers;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.PagePosition;
import dev.medialib.core.paging.Paged;
import dev.medialib.core.paging.PagingStrategy;
import dev.medialib.core.paging.ServerPage;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A list from the server's search index, such as references and publications. Up to API version 2025-11 it is a bare array,
 * paged by offset. Since 2026-01 it is an envelope with total and cursor. The response decides, not the requested version.
 */
public final class SearchList {
    /** The documented maximum, and for references the default. */
    public static final int MAX_PAGE_SIZE = 100;

    private SearchList() {}

    /**
     * The input of an endpoint: the items for {@code key} from a position on.
     *
     * @param offset the number of items at the start that the list skips
     */
    public record Query<K>(K key, int pageSize, int offset, PagePosition position) {}

    /**
     * Creates the endpoint of a list.
     *
     * @param encoder writes the key into the request
     */
    public static <K, T> Endpoint<Query<K>, ServerPage<T>> endpoint(
            String endpointId, String path, Class<T> type, BiConsumer<K, RequestDraft> encoder) {
        JsonType<T> item = JsonType.of(type);
        return Endpoint.<Query<K>>get(endpointId, path, (query, r) -> encode(query, r, encoder))
                .returning((query, response) -> page(response.jsonList(item, Envelope.NAMES)));
    }

    private static <K> void encode(Query<K> query, RequestDraft r, BiConsumer<K, RequestDraft> encoder) {
        encoder.accept(query.key(), r);
        PagePosition position = query.position();
        long offset = query.offset() + position.taken();
        r.query("limit", query.pageSize()).query("after", position.pointer());
        if (position.pointer() == null && offset > 0) {
            r.query("offset", offset);
        }
    }

    /** A bare array has no total and no cursor. */
    private static <T> ServerPage<T> page(JsonList<T> list) {
        List<T> items = Objects.requireNonNull(list.items());
        if (list.bare()) {
            return new ServerPage<>(items, null);
        }
        JsonData cursor = list.others().get("cursor");
        return new ServerPage<>(
                items,
                wholeNumber(list.others().get("total")),
                cursor != null && cursor.isString() ? cursor.asString() : "");
    }

    /** A total that is not a whole number is ignored, so that the items can still be read. */
    private static OptionalLong wholeNumber(@Nullable JsonData total) {
        Long number = total == null || !total.isNumber() ? null : JsonNumbers.exactLong(total.asDecimal());
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /**
     * Lists the items for {@code key}.
     *
     * @param pageSize from 1 to 100
     * @param offset at least 0
     */
    public static <K, T> Paged<T> list(
            ApiContext context, Endpoint<Query<K>, ServerPage<T>> endpoint, K key, int pageSize, int offset) {
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("pageSize must be from 1 to " + MAX_PAGE_SIZE + ", but is " + pageSize);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, but is " + offset);
        }
        return context.caller()
                .pages(
                        endpoint,
                        offset == 0 ? key : key + " behind " + offset,
                        position -> new Query<>(key, pageSize, offset, position),
                        paging(pageSize, offset));
    }

    /**
     * The documentation does not describe how the last page can be recognized. Its examples of the envelope have a total of 5,
     * two results and a cursor with a limit of 100, so a short page may not be the last one. A bare array has no cursor, so a
     * short array counts as the last page.
     */
    private static PagingStrategy paging(int pageSize, int offset) {
        return PagingStrategy.byPointer(
                PagingStrategy.cursor().untilEmptyPage().untilTotal(offset), PagingStrategy.offset(pageSize));
    }
}
