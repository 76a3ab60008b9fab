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
import org.jspecify.annotations.Nullable;

/**
 * A list of references. Up to API version 2025-11 it is a bare array, paged by offset; since 2026-01 an envelope with total and
 * cursor. What comes decides, not the version that was requested.
 */
public final class ReferenceList {
    /** The documented default and maximum. */
    public static final int MAX_PAGE_SIZE = 100;

    private ReferenceList() {}

    /** The input of an endpoint: the references to {@code id} from a position on. */
    public record Query<K>(K id, int pageSize, PagePosition position) {}

    /**
     * Makes the endpoint of a list of references.
     *
     * @param variable the variable of the path that takes the id
     */
    public static <K, T> Endpoint<Query<K>, ServerPage<T>> endpoint(
            String endpointId, String path, String variable, Class<T> type) {
        return Endpoint.<Query<K>>get(endpointId, path, (query, r) -> encode(query, r.path(variable, query.id())))
                .returning((query, response) -> page(response.jsonList(JsonType.of(type), Envelope.NAMES)));
    }

    private static void encode(Query<?> query, RequestDraft r) {
        PagePosition position = query.position();
        r.query("limit", query.pageSize()).query("after", position.pointer());
        if (position.pointer() == null && position.taken() > 0) {
            r.query("offset", position.taken());
        }
    }

    /** A bare array has neither total nor cursor. */
    private static <T> ServerPage<T> page(JsonList<T> list) {
        List<T> items = Objects.requireNonNull(list.items());
        if (list.bare()) {
            return new ServerPage<>(items, null);
        }
        JsonData total = list.others().get("total");
        JsonData cursor = list.others().get("cursor");
        return new ServerPage<>(
                items,
                wholeNumber(total),
                cursor != null && cursor.isString() ? cursor.asString() : "");
    }

    /** What is not a whole number is as good as absent, so that it does not make the items unreadable. */
    private static OptionalLong wholeNumber(@Nullable JsonData total) {
        Long number = total == null || !total.isNumber() ? null : JsonNumbers.exactLong(total.asDecimal());
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /**
     * Lists the references to {@code id}.
     *
     * @param pageSize from 1 to 100
     */
    public static <K, T> Paged<T> list(
            ApiContext context, Endpoint<Query<K>, ServerPage<T>> endpoint, K id, int pageSize) {
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("pageSize must be from 1 to " + MAX_PAGE_SIZE + ", but is " + pageSize);
        }
        return context.caller()
                .pages(endpoint, String.valueOf(id), position -> new Query<>(id, pageSize, position), paging(pageSize));
    }

    /**
     * The documentation does not say how the last page shows. Its samples of the envelope have a total of 5, two results and a
     * cursor under a limit of 100: there, a short page is not the last one. A bare array names nothing, and nothing is known of
     * short ones that are not the last.
     */
    private static PagingStrategy paging(int pageSize) {
        return PagingStrategy.byPointer(
                PagingStrategy.cursor().untilEmptyPage().untilTotal(0), PagingStrategy.offset(pageSize));
    }
}
