package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.FetchedPage;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.query.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list that a service serves in pages. Where it names the next page, that link is followed. Where it does not, {@code $skip} goes on
 * behind what came, until a page is empty or the total is reached: a page that is shorter than was asked for says nothing, since the
 * server cuts each down to its own size. So it does where the link leads out of the service, as one does that a server behind a proxy
 * makes without knowing that it is called over TLS.
 */
final class ItemList<T> {
    private final SetContext<T> set;
    private final Endpoint<Call, Response> endpoint;

    /** Parameters in the path and the query, the same for each page. */
    record Options(Map<String, String> path, Map<String, String> query) {
        static final Options NONE = new Options(Map.of(), Map.of());
    }

    /** A request for one page. */
    record Call(SetContext<?> set, Options options, ListQuery query, Position position) {}

    /**
     * The position of a page.
     *
     * @param taken how many items the pages before had
     * @param link the server's, to be followed; null to go on by {@code $skip}
     */
    record Position(long taken, @Nullable String link) {
        private static final Pattern TEXT = Pattern.compile("(\\d{1,15})(?: (.+))?", Pattern.DOTALL);

        static final Position START = new Position(0, null);

        static Position parse(String text) {
            Matcher matcher = TEXT.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("the page token is not one of a list of items");
            }
            return new Position(Long.parseLong(matcher.group(1)), matcher.group(2));
        }

        @Override
        public String toString() {
            return link == null ? String.valueOf(taken) : taken + " " + link;
        }
    }

    /** One page. */
    record Response(
            List<?> items, OptionalLong total, @Nullable String nextLink) {
        static Response of(JsonData json, Class<?> type) {
            return new Response(Envelope.items(json, type), Envelope.total(json), Envelope.nextLink(json));
        }
    }

    ItemList(SetContext<T> set, Endpoint<Call, Response> endpoint) {
        this.set = set;
        this.endpoint = endpoint;
    }

    /**
     * Makes the endpoint of a list.
     *
     * @param path the template, in which {@code {set}} is the entity set
     */
    static Endpoint<Call, Response> endpoint(String id, String path) {
        return Endpoint.<Call>get(id, path, ItemList::encode)
                .returning((call, response) ->
                        response.jsonShape(json -> Response.of(json, call.set().itemClass())));
    }

    Paged<T> list(ListQuery query, Options options) {
        return Paged.of(new PageSource<T>() {
            @Override
            public String query() {
                return identity(query, options);
            }

            @Override
            public String place(String position) {
                String link = Position.parse(position).link();
                return link == null ? position : link;
            }

            @Override
            public FetchedPage<T> fetch(@Nullable String position) {
                Position at = position == null ? Position.START : Position.parse(position);
                if (left(query, at) <= 0) {
                    throw new IllegalArgumentException("the page token points behind the limit of the list");
                }
                return page(set.caller().call(endpoint, new Call(set, options, query, at)), query, at);
            }
        });
    }

    /** Without the page size and the count, which do not change what is listed. */
    private String identity(ListQuery query, Options options) {
        return set.caller().root() + " " + endpoint.id() + " "
                + set.name() + " "
                + set.api().parameters() + " " + query.options() + " " + query.skip() + " " + query.limit() + " "
                + new TreeMap<>(options.path()) + new TreeMap<>(options.query());
    }

    private static void encode(Call call, RequestDraft r) {
        Position position = call.position();
        String link = position.link();
        if (link != null) {
            r.link(link);
            return;
        }
        ListQuery query = call.query();
        call.set().address(r);
        call.options().path().forEach(r::path);
        call.options().query().forEach(r::query);
        query.options().forEach(r::query);
        long skip = query.skip() + position.taken();
        if (skip > 0) {
            r.query("$skip", skip);
        }
        r.query("$top", top(query, position.taken()));
        r.query("$count", query.isCounted() ? true : null);
    }

    private static @Nullable Long top(ListQuery query, long taken) {
        Long left = query.limit().isPresent() ? Math.min(query.limit().getAsLong() - taken, Integer.MAX_VALUE) : null;
        Long size = query.pageSize().isPresent() ? (long) query.pageSize().getAsInt() : null;
        return left == null || (size != null && size < left) ? size : left;
    }

    private FetchedPage<T> page(Response response, ListQuery query, Position at) {
        List<T> items = response.items().stream().map(set.itemClass()::cast).toList();
        long left = left(query, at);
        if (items.size() >= left) {
            return new FetchedPage<>(items.subList(0, (int) left), null, response.total());
        }
        return new FetchedPage<>(items, next(response, query, at), response.total());
    }

    private static long left(ListQuery query, Position at) {
        return query.limit().orElse(Long.MAX_VALUE) - at.taken();
    }

    private @Nullable String next(Response response, ListQuery query, Position at) {
        long taken = at.taken() + response.items().size();
        String link = response.nextLink();
        if (link != null && set.caller().root().leads(link)) {
            return new Position(taken, link).toString();
        }
        boolean ended = response.items().isEmpty()
                || (response.total().isPresent()
                        && query.skip() + taken >= response.total().getAsLong());
        return ended ? null : new Position(taken, null).toString();
    }
}
