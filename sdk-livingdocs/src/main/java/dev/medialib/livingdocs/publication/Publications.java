package dev.medialib.livingdocs.publication;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.core.paging.PagingStrategy;
import dev.medialib.livingdocs.internal.ApiContext;
import dev.medialib.livingdocs.internal.SearchList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Client for published documents. It searches documents by the media in their metadata, and lists publication events. All
 * methods need the scope {@code public-api:read}.
 */
public final class Publications {
    private final ApiContext context;

    /** Creates the resource. Use {@link dev.medialib.livingdocs.LivingdocsClient#publications()} instead. */
    public Publications(ApiContext context) {
        this.context = context;
    }

    /**
     * Returns the published documents that have an entry in one of these metadata properties, with their system data and
     * metadata. This method does not find images in the content of documents. {@link
     * dev.medialib.livingdocs.entry.LivingdocsMediaLibrary#incomingDocumentReferences(String)} finds images in the content and
     * the metadata.
     *
     * <p>The server updates the search index with a delay. A property can be searched only if it is indexed according to the
     * project's configuration. The documentation has examples of filters on {@code mediaId}, and of {@code term} on other keys,
     * but not of both together. The SDK assumes that their combination works.
     *
     * @param mediaId the id of the entry
     * @param properties the handles of metadata properties, such as {@code teaserImage}
     * @throws IllegalArgumentException if {@code mediaId} is blank, there is no property, or one is blank or has a dot
     * @since Livingdocs release-2023-07
     */
    public Paged<Publication> searchByMedia(String mediaId, Collection<String> properties) {
        return searchByMedia(mediaId, properties, SearchList.MAX_PAGE_SIZE);
    }

    /**
     * Same as {@link #searchByMedia(String, Collection)} with another page size.
     *
     * @param pageSize from 1 to 100
     */
    public Paged<Publication> searchByMedia(String mediaId, Collection<String> properties, int pageSize) {
        TextRules.requireText("mediaId", mediaId);
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("properties must not be empty");
        }
        List<JsonData> filters = new ArrayList<>();
        // in a fixed order, since the tokens of pages belong to the text of the query, also in another process
        for (String property : new TreeSet<>(properties)) {
            if (TextRules.requireText("properties", property).contains(".")) {
                throw new IllegalArgumentException(
                        "properties must be handles such as teaserImage, without a dot; invalid: \"" + property + "\"");
            }
            // the property itself is not indexed, only what is in it
            filters.add(JsonData.of(Map.of("key", "metadata." + property + ".mediaId"))
                    .with("term", mediaId));
        }
        String query = JsonData.of(Map.of("or", filters)).toJson();
        return SearchList.list(context, PublicationEndpoints.SEARCH, query, pageSize, 0);
    }

    /**
     * Returns all events of publishing, the oldest first.
     *
     * @see #events(PublicationEventQuery)
     */
    public Paged<PublicationEvent> events() {
        return events(PublicationEventQuery.builder().build());
    }

    /** Same as {@link #events(PublicationEventQuery)} with the options that {@code query} sets. */
    public Paged<PublicationEvent> events(Consumer<PublicationEventQuery.Builder> query) {
        return events(PublicationEventQuery.of(query));
    }

    /**
     * Returns the events of publishing. To follow changes, store the id of the last event, and list the events {@link
     * PublicationEventQuery.Builder#afterId after} it later. There are no events for changes of media.
     *
     * @param query selects and orders the events
     */
    public Paged<PublicationEvent> events(PublicationEventQuery query) {
        return context.caller()
                .pages(
                        PublicationEndpoints.EVENTS,
                        query,
                        position -> new PublicationEndpoints.EventsFrom(query, position),
                        PagingStrategy.lastId(query.pageSize));
    }
}
