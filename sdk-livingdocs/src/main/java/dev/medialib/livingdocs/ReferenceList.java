package dev.medialib.livingdocs;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.FetchedPage;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.Paged;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A list of references. Up to API version 2025-11 it is a bare array, paged by offset; since 2026-01 an envelope with total and
 * cursor. What comes decides, not the version that was asked.
 */
final class ReferenceList {
    /** The documented default and maximum. */
    static final int MAX_PAGE_SIZE = 100;

    private static final String OFFSET = "offset:";
    private static final String AFTER = "after:";

    private ReferenceList() {}

    record Query<K>(K id, int pageSize, @Nullable String position) {
        Query {
            if (position != null && !position.startsWith(AFTER) && !position.matches(OFFSET + "\\d{1,15}")) {
                throw new IllegalArgumentException("the page token is not one of a list of references");
            }
        }
    }

    /** What came; a bare array has neither total nor cursor. */
    record Answer<T>(
            boolean bare,
            List<T> items,
            OptionalLong total,
            @Nullable String cursor) {

        static <T> Answer<T> of(JsonData json, Class<T> type) {
            if (json.isArray()) {
                return new Answer<>(true, json.asListOf(type), OptionalLong.empty(), null);
            }
            JsonData total = json.get("total");
            JsonData cursor = json.get("cursor");
            return new Answer<>(
                    false,
                    Envelope.list(json).asListOf(type),
                    total != null && total.isNumber() ? OptionalLong.of(total.asLong()) : OptionalLong.empty(),
                    cursor != null && cursor.isString() ? cursor.asString() : null);
        }
    }

    /** @param variable the variable of the path that takes the id */
    static <K, T> Endpoint<Query<K>, Answer<T>> endpoint(
            String endpointId, String path, String variable, Class<T> type) {
        return Endpoint.<Query<K>>get(endpointId, path, (query, r) -> encode(query, r.path(variable, query.id())))
                .returning(ResponseReader.jsonShape(json -> Answer.of(json, type)));
    }

    private static void encode(Query<?> query, RequestDraft r) {
        r.query("limit", query.pageSize());
        String position = query.position();
        if (position != null) {
            boolean cursor = position.startsWith(AFTER);
            r.query(cursor ? "after" : "offset", position.substring(cursor ? AFTER.length() : OFFSET.length()));
        }
    }

    /**
     * Lists the references to {@code id}.
     *
     * @param pageSize from 1 to 100
     */
    static <K, T> Paged<T> list(ApiCaller caller, Endpoint<Query<K>, Answer<T>> endpoint, K id, int pageSize) {
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("pageSize must be from 1 to " + MAX_PAGE_SIZE + ", but is " + pageSize);
        }
        return Paged.of(new PageSource<T>() {
            @Override
            public String query() {
                return caller.root() + " " + endpoint.id() + " " + id;
            }

            @Override
            public FetchedPage<T> fetch(@Nullable String position) {
                Query<K> query = new Query<>(id, pageSize, position);
                return page(caller.call(endpoint, query), query);
            }
        });
    }

    private static <T> FetchedPage<T> page(Answer<T> answer, Query<?> query) {
        boolean shortPage = answer.items().size() < query.pageSize();
        return new FetchedPage<>(answer.items(), shortPage ? null : next(answer, query), answer.total());
    }

    /** The documentation does not say how the last page shows; a short page is one, whatever its cursor. */
    private static @Nullable String next(Answer<?> answer, Query<?> query) {
        String cursor = answer.cursor();
        if (answer.bare()) {
            return nextOffset(answer.items().size(), query.position());
        }
        return cursor == null || cursor.isBlank() ? null : AFTER + cursor;
    }

    private static String nextOffset(int size, @Nullable String position) {
        long current = position != null && position.startsWith(OFFSET)
                ? Long.parseLong(position.substring(OFFSET.length()))
                : 0;
        return OFFSET + (current + size);
    }
}
