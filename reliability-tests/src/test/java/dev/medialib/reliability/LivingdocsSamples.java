package dev.medialib.reliability;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.EntryAsset;
import dev.medialib.livingdocs.entry.NewEntry;
import dev.medialib.livingdocs.imports.UrlImport;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Kind.Trait;
import dev.medialib.testkit.livingdocs.EntrySeed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A call of each endpoint of Livingdocs. */
final class LivingdocsSamples {
    private LivingdocsSamples() {}

    static List<EndpointSample<LivingdocsClient>> all() {
        return List.of(
                of("GET livingdocs.health", w -> LivingdocsClient::health).with(Trait.NO_CREDENTIAL),
                of("GET livingdocs.projectConfig", w -> LivingdocsClient::projectConfig),
                withEntry(
                        "GET livingdocs.mediaLibrary.get",
                        (c, id) -> c.mediaLibrary().get(id)),
                withEntry(
                        "GET livingdocs.mediaLibrary.getAll",
                        (c, id) -> c.mediaLibrary().getAll(List.of(id))),
                of(
                        "GET livingdocs.mediaLibrary.find",
                        w -> c -> c.mediaLibrary().findByExternalId("dam", "none")),
                withEntry(
                                "PATCH livingdocs.mediaLibrary.patch",
                                (c, id) -> c.mediaLibrary().patch(id, p -> p.setMetadata("title", "cat")))
                        .reading(Reads.NOTHING)
                        .withoutResponseBody(),
                of(
                                "POST livingdocs.mediaLibrary.create",
                                w -> c -> c.mediaLibrary()
                                        .create(List.of(NewEntry.of(e -> e.systemName("dam")
                                                .externalId(UUID.randomUUID().toString())
                                                .mediaType("image")
                                                .asset(EntryAsset.builder()
                                                        .key(UUID.randomUUID() + ".jpg")
                                                        .url("https://cdn.example.com/cat.jpg")
                                                        .mimeType("image/jpeg")
                                                        .width(1)
                                                        .height(1)
                                                        .build())
                                                .metadata(java.util.Map.of("title", "cat"))))))
                        .with(Trait.REPORTS),
                withEntry(
                        "GET livingdocs.mediaLibrary.incomingDocumentReferences",
                        (c, id) ->
                                c.mediaLibrary().incomingDocumentReferences(id).firstPage()),
                withEntry(
                        "GET livingdocs.mediaLibrary.incomingMediaReferences",
                        (c, id) -> c.mediaLibrary().incomingMediaReferences(id).firstPage()),
                withEntry(
                        "GET livingdocs.mediaLibrary.usageLog",
                        (c, id) -> c.mediaLibrary().usageLog(id)),
                withEntry(
                        "GET livingdocs.mediaLibrary.keys",
                        (c, id) -> c.mediaLibrary().keys(id)),
                of("GET livingdocs.mediaLibrary.serveImage", w -> {
                            String key = UUID.randomUUID() + ".jpg";
                            w.livingdocs.addImage("meow".getBytes(StandardCharsets.UTF_8), key, "image/jpeg");
                            return c -> EndpointSamples.readAll(c.mediaLibrary().serveImage(key));
                        })
                        .reading(Reads.FILE),
                of("POST livingdocs.imports.images", w -> c -> c.imports().images(item(w))),
                of(
                        "GET livingdocs.imports.images.status",
                        w -> c -> c.imports().images(item(w)).status()),
                of("POST livingdocs.imports.videos", w -> c -> c.imports().videos(item(w))),
                of(
                        "GET livingdocs.imports.videos.status",
                        w -> c -> c.imports().videos(item(w)).status()),
                of("POST livingdocs.imports.files", w -> c -> c.imports().files(item(w))),
                of(
                        "GET livingdocs.imports.files.status",
                        w -> c -> c.imports().files(item(w)).status()),
                of(
                        "GET livingdocs.publications.search",
                        w -> c -> c.publications()
                                .searchByMedia("a1", List.of("image"))
                                .firstPage()),
                of(
                        "GET livingdocs.publications.events",
                        w -> c -> c.publications().events().firstPage()),
                of(
                        "GET livingdocs.documents.incomingMediaReferences",
                        w -> c -> c.documents().incomingMediaReferences(7).firstPage()),
                of("GET livingdocs.documents.references", w -> {
                    w.livingdocs.publish("{\"systemdata\":{\"documentId\":7}}");
                    return c -> c.documents().references(7);
                }));
    }

    private interface EntryCall {
        void call(LivingdocsClient client, String id);
    }

    private static EndpointSample<LivingdocsClient> of(
            String endpoint, Function<World, EndpointSample.Call<LivingdocsClient>> call) {
        return EndpointSample.of(Vendors.LIVINGDOCS, endpoint, call);
    }

    private static EndpointSample<LivingdocsClient> withEntry(String endpoint, EntryCall call) {
        return of(endpoint, w -> {
            String id = w.livingdocs.addEntry(EntrySeed.image());
            return c -> call.call(c, id);
        });
    }

    private static UrlImport item(World world) {
        String id = UUID.randomUUID().toString();
        String url = "https://cdn.example.com/" + id;
        world.livingdocs.serve(url, new byte[9]);
        return UrlImport.of(i -> i.systemName("dam")
                .add(item -> item.url(url).id(id).fileName("cat").mediaType("image")));
    }
}
