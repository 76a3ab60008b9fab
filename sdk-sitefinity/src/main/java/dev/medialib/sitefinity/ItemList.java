package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
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
    private final Service service;
    private final String set;
    private final Endpoint<Call, Answer<T>> endpoint;

    /** Parameters in the path and the query, the same for each page. */
    record Options(Map<String, String> path, Map<String, String> query) {}

    private record Call(Options options, ListQuery query, Position position) {}

    /**
     * The position of a page.
     *
     * @param taken how many items the pages before had
     * @param link the server's, to be followed; null to go on by {@code $skip}
     */
    private record Position(long taken, @Nullable String link) {
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

    private record Answer<T>(
            List<T> items, OptionalLong total, @Nullable String nextLink) {
        static <T> Answer<T> of(JsonData json, Class<T> type) {
            return new Answer<>(Envelope.items(json, type), Envelope.total(json), Envelope.nextLink(json));
        }
    }

    ItemList(Service service, EntitySets.Type type, String endpointId, String path, Class<T> itemClass) {
        this(service, service.sets().name(type), endpointId, path, itemClass);
    }

    /**
     * Creates the list of a type.
     *
     * @param path the template, in which {@code {set}} stands for the entity set
     */
    ItemList(Service service, String set, String endpointId, String path, Class<T> itemClass) {
        this.service = service;
        this.set = set;
        this.endpoint = Endpoint.<Call>get(endpointId, path, this::encode)
                .returning(ResponseReader.jsonShape(json -> Answer.of(json, itemClass)));
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
                return page(service.caller().call(endpoint, new Call(options, query, at)), query, at);
            }
        });
    }

    /** Without the page size and the count, which do not change what is listed. */
    private String identity(ListQuery query, Options options) {
        return service.caller().root() + " " + endpoint.id() + " "
                + set + " "
                + service.circumstances() + " " + query.options() + " " + query.skip() + " " + query.limit() + " "
                + new TreeMap<>(options.path()) + new TreeMap<>(options.query());
    }

    private void encode(Call call, RequestDraft r) {
        Position position = call.position();
        String link = position.link();
        if (link != null) {
            r.link(link);
            return;
        }
        ListQuery query = call.query();
        service.address(r, set);
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

    private FetchedPage<T> page(Answer<T> answer, ListQuery query, Position at) {
        List<T> items = answer.items();
        long left = left(query, at);
        if (items.size() >= left) {
            return new FetchedPage<>(items.subList(0, (int) left), null, answer.total());
        }
        return new FetchedPage<>(items, next(answer, query, at), answer.total());
    }

    private static long left(ListQuery query, Position at) {
        return query.limit().orElse(Long.MAX_VALUE) - at.taken();
    }

    private @Nullable String next(Answer<?> answer, ListQuery query, Position at) {
        long taken = at.taken() + answer.items().size();
        String link = answer.nextLink();
        if (link != null && service.caller().root().leads(link)) {
            return new Position(taken, link).toString();
        }
        boolean ended = answer.items().isEmpty()
                || (answer.total().isPresent()
                        && query.skip() + taken >= answer.total().getAsLong());
        return ended ? null : new Position(taken, null).toString();
    }
}
