package dev.medialib.sitefinity.internal;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.json.JsonList;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.core.paging.PagePosition;
import dev.medialib.core.paging.Paged;
import dev.medialib.core.paging.PagingStrategy;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sitefinity.query.ListQuery;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * List that a service serves in pages. If the server links to the next page, that link is followed. Otherwise, the next
 * request skips the items read so far ({@code $skip}), because the server limits each page to its own size. The same happens
 * if the link leads out of the service: a server behind a proxy sends such links if it does not know that it is called over
 * TLS.
 */
public final class ItemList {
    private static final List<String> ENVELOPE = List.of("value");

    private ItemList() {}

    /** Parameters in path and query that are the same for all pages. */
    public record Options(Map<String, String> path, Map<String, String> query) {
        public static final Options NONE = new Options(Map.of(), Map.of());
    }

    /** Request for one page. */
    public record Call<T>(SetContext<T> set, Options options, ListQuery query, PagePosition position) {
        public Call {
            if (left(query, position) <= 0) {
                throw new IllegalArgumentException("the list's limit is already reached at this page token;"
                        + " increase the limit, or start with the first page");
            }
        }

        /** Returns the page, cut at the limit, because a server may send more items than requested. */
        private ServerPage<T> read(HttpResponse response) throws IOException {
            JsonList<T> list = response.jsonList(JsonType.of(set.itemClass()), ENVELOPE);
            if (list.bare()) {
                throw new JsonMismatchException("$", "an object with the property value", "an array");
            }
            List<T> items = Objects.requireNonNull(list.items());
            int kept = (int) Math.min(items.size(), left(query, position));
            return new ServerPage<>(
                    items.subList(0, kept), Envelope.total(list.others()), Envelope.nextLink(list.others()));
        }

        private void encode(RequestDraft r) {
            String link = position.pointer();
            if (link != null) {
                r.link(link);
                return;
            }
            set.address(r);
            options.path().forEach(r::path);
            options.query().forEach(r::query);
            query.options().forEach(r::query);
            long skip = query.skip() + position.taken();
            if (skip > 0) {
                r.query("$skip", skip);
            }
            r.query("$top", top()).query("$count", query.isCounted() ? true : null);
        }

        private @Nullable Long top() {
            Long left = query.limit().isPresent() ? Math.min(left(query, position), Integer.MAX_VALUE) : null;
            Long size = query.pageSize().isPresent() ? (long) query.pageSize().getAsInt() : null;
            return left == null || (size != null && size < left) ? size : left;
        }
    }

    /**
     * Creates the endpoint of a list.
     *
     * @param path the path template, in which {@code {set}} is the entity set
     */
    public static Endpoint<Call<?>, ServerPage<?>> endpoint(String id, String path) {
        return Endpoint.<Call<?>>get(id, path, Call::encode).returning(Call::read);
    }

    @SuppressWarnings("unchecked") // the items are of the class that the input names
    public static <T> Paged<T> list(
            SetContext<T> set, Endpoint<Call<?>, ServerPage<?>> endpoint, ListQuery query, Options options) {
        PagingStrategy all = PagingStrategy.linkThenSkip(set.caller().root()::leads, query.skip())
                .untilLinksEnd(query.pageSize().orElse(0));
        return set.caller()
                .pages(
                        (Endpoint<Call<?>, ServerPage<T>>) (Endpoint<?, ?>) endpoint,
                        identity(set, query, options),
                        position -> new Call<>(set, options, query, position),
                        query.limit().isPresent() ? all.untilTaken(query.limit().getAsLong()) : all);
    }

    /** Returns a text that identifies the list, without page size and count, which do not change its items. */
    private static String identity(SetContext<?> set, ListQuery query, Options options) {
        return set.name() + " " + set.api().parameters() + " " + query.options() + " " + query.skip() + " "
                + query.limit() + " " + new TreeMap<>(options.path()) + new TreeMap<>(options.query());
    }

    private static long left(ListQuery query, PagePosition position) {
        return query.limit().orElse(Long.MAX_VALUE) - position.taken();
    }
}
