package dev.medialib.testkit.livingdocs.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.livingdocs.internal.Store;
import dev.medialib.testkit.livingdocs.internal.Timestamps;
import dev.medialib.testkit.livingdocs.reference.ReferenceEndpoints;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Publications like those of editors. Each adds the publication, its event, and the references to its media. */
public final class PublicationSeeds {

    private static final Set<String> MEDIA = Set.of("image", "video", "file");

    private final Store store;
    private final LivingdocsSettings settings;

    public PublicationSeeds(Store store, LivingdocsSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    public void publish(ObjectNode json, boolean addsEvent) {
        ObjectNode given = json.deepCopy();
        int documentId = given.path("systemdata").path("documentId").asInt();
        if (documentId < 1 || !(given.remove("systemdata") instanceof ObjectNode named)) {
            throw new IllegalArgumentException("json must have a systemdata.documentId of at least 1");
        }
        ObjectNode systemdata = Json.object()
                .put("projectId", 1)
                .put("channelId", 1)
                .put("contentType", "article")
                .put("documentType", "article");
        systemdata.setAll(named);
        ObjectNode publication = Json.object();
        publication.set("systemdata", systemdata);
        publication.putObject("metadata");
        publication.putArray("references");
        publication.putArray("content");
        publication.setAll(given);
        forget(documentId);
        store.publications.put(documentId, publication);
        index(documentId, publication.path("references"));
        if (addsEvent) {
            addEvent(systemdata, "publish");
        }
    }

    public void unpublish(int documentId) {
        ObjectNode publication = store.publications.get(documentId);
        if (publication == null) {
            throw new IllegalArgumentException("documentId must be a published document: " + documentId);
        }
        forget(documentId);
        addEvent(publication.path("systemdata"), "unpublish");
    }

    private void forget(int documentId) {
        ObjectNode former = store.publications.remove(documentId);
        if (former != null) {
            byMedia(former.path("references"))
                    .keySet()
                    .forEach(id -> documents(id)
                            .removeIf(document -> document.path("id").asInt() == documentId));
        }
    }

    private void index(int documentId, JsonNode references) {
        byMedia(references).forEach((id, places) -> {
            ObjectNode document = Json.object().put("id", documentId);
            document.set("references", places);
            documents(id).add(document);
        });
    }

    private List<ObjectNode> documents(String mediaId) {
        return store.references(ReferenceEndpoints.DOCUMENTS_OF_ENTRY + mediaId);
    }

    private static Map<String, ArrayNode> byMedia(JsonNode references) {
        Map<String, ArrayNode> places = new LinkedHashMap<>();
        for (JsonNode reference : references) {
            if (MEDIA.contains(reference.path("type").asText())) {
                places.computeIfAbsent(reference.path("id").asText(), id -> Json.array())
                        .add(PublicationEndpoints.visible(reference));
            }
        }
        return places;
    }

    private void addEvent(JsonNode systemdata, String eventType) {
        ObjectNode event = Json.object().put("id", store.next()).put("createdAt", Timestamps.now(settings));
        for (String name : List.of("projectId", "channelId", "documentId", "documentType")) {
            event.set(name, systemdata.path(name));
        }
        event.put("eventType", eventType).put("publicationId", store.next());
        store.events.add(
                new Store.PublicationEvent(event, systemdata.path("contentType").asText()));
    }
}
