package dev.medialib.livingdocs.publication;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.paging.PagePosition;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.livingdocs.internal.Envelope;
import dev.medialib.livingdocs.internal.SearchList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endpoints of publications. */
final class PublicationEndpoints {

    record EventsFrom(PublicationEventQuery query, PagePosition position) {}

    static final Endpoint<SearchList.Query<String>, ServerPage<Publication>> SEARCH =
            SearchList.<String, Publication>endpoint(
                    "livingdocs.publications.search",
                    "publications/search",
                    Publication.class,
                    (filters, r) -> r.query("filters", filters).query("fields", "systemdata,metadata"));

    static final Endpoint<EventsFrom, ServerPage<PublicationEvent>> EVENTS = Endpoint.<EventsFrom>get(
                    "livingdocs.publications.events",
                    "publicationEvents",
                    (from, r) -> encode(from.query(), from.position().pointer(), r))
            .returning(
                    (from, response) -> page(response.jsonItems(JsonType.of(PublicationEvent.class), Envelope.NAMES)));

    private PublicationEndpoints() {}

    private static void encode(PublicationEventQuery query, @Nullable String lastId, RequestDraft r) {
        boolean down = query.newestFirst;
        r.query("limit", query.pageSize)
                .query("reverse", down ? true : null)
                .query("id.gt", lastId == null || down ? query.afterId : lastId)
                .query("id.lt", lastId == null || !down ? query.beforeId : lastId)
                .query("createdAt.gte", text(query.createdFrom))
                .query("createdAt.lt", text(query.createdBefore))
                .query("contentTypes", joined(query.contentTypes))
                .query("documentTypes", joined(query.documentTypes));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(",", values);
    }

    /** The response has no cursor and no total. The next page begins after the last id. */
    private static ServerPage<PublicationEvent> page(List<PublicationEvent> events) {
        Long last = events.isEmpty() ? null : events.get(events.size() - 1).id();
        return new ServerPage<>(events, last == null ? null : last.toString());
    }
}
