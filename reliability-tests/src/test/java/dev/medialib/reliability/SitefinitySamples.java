package dev.medialib.reliability;

import dev.medialib.core.content.Content;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Kind.Repeatability;
import dev.medialib.reliability.Kind.Trait;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A call of each endpoint of Sitefinity. */
final class SitefinitySamples {
    private SitefinitySamples() {}

    static List<EndpointSample<SitefinityClient>> all() {
        List<EndpointSample<SitefinityClient>> samples = new ArrayList<>();
        samples.addAll(service());
        samples.addAll(items());
        samples.addAll(changes());
        samples.addAll(uploads());
        samples.addAll(workflow());
        samples.addAll(relations());
        return samples;
    }

    private static EndpointSample<SitefinityClient> of(
            String endpoint, Function<World, EndpointSample.Call<SitefinityClient>> call) {
        return EndpointSample.of(Vendors.SITEFINITY, endpoint, call);
    }

    private interface ImageCall {
        void call(SitefinityClient client, UUID id);
    }

    private static EndpointSample<SitefinityClient> image(String endpoint, ImageCall call) {
        return of(endpoint, w -> {
            UUID id = w.sitefinity.addMedia(MediaSeed.image().title("cat-" + UUID.randomUUID()));
            return c -> call.call(c, id);
        });
    }

    private static EndpointSample<SitefinityClient> album(String endpoint, ImageCall call) {
        return of(endpoint, w -> {
            UUID id = w.sitefinity.addLibrary("albums", "cats");
            return c -> call.call(c, id);
        });
    }

    private static Content file(int bytes) {
        return Content.of(new byte[bytes]).withFileName("cat.jpg");
    }

    private static List<EndpointSample<SitefinityClient>> service() {
        return List.of(
                EndpointSample.of(
                                Vendors.SITEFINITY_LOGIN,
                                "POST sitefinity.oauth.token",
                                w -> SitefinityClient::entitySets)
                        .but(Repeatability.REPEATABLE)
                        .with(Trait.TOKEN),
                of("GET sitefinity.service.entitySets", w -> SitefinityClient::entitySets),
                of("GET sitefinity.service.sfmeta", w -> SitefinityClient::metadata),
                of("GET sitefinity.service.metadata", w -> SitefinityClient::metadataDocument),
                of("GET sitefinity.service.providers", w -> c -> c.providers("images")),
                of("GET sitefinity.sites.current", w -> c -> c.sites().current()),
                of("GET sitefinity.users.current", w -> c -> c.users().current()),
                image(
                                "POST sitefinity.batch",
                                (c, id) -> c.batch(
                                        b -> b.call(inner -> inner.images().get(id))))
                        .reading(Reads.PARTS));
    }

    private static List<EndpointSample<SitefinityClient>> items() {
        return List.of(
                of("GET sitefinity.items.list", w -> c -> c.images().list().firstPage()),
                of(
                        "GET sitefinity.items.search",
                        w -> c -> c.images()
                                .search("cat", List.of(ImageFields.TITLE))
                                .firstPage()),
                image("GET sitefinity.items.get", (c, id) -> c.images().get(id)),
                of("GET sitefinity.items.count", w -> c -> c.images().count()),
                of(
                        "GET sitefinity.items.searchCount",
                        w -> c -> c.images().searchCount("cat", List.of(ImageFields.TITLE))),
                album(
                        "GET sitefinity.libraries.folders",
                        (c, id) -> c.albums().allFolders(id).firstPage()),
                of("GET sitefinity.libraries.folder", w -> {
                    UUID folder = w.sitefinity.addFolder(w.sitefinity.addLibrary("albums", "cats"), null, "kittens");
                    return c -> c.albums().folder(folder);
                }),
                of("GET sitefinity.items.below", w -> {
                    UUID folder = w.sitefinity.addFolder(w.sitefinity.addLibrary("albums", "cats"), null, "kittens");
                    return c -> c.images().anywhereInFolder(folder).firstPage();
                }),
                image(
                                "GET sitefinity.file.download",
                                (c, id) -> EndpointSamples.readAll(
                                        c.download(c.images().get(id))))
                        .reading(Reads.FILE)
                        .with(Trait.RANGES));
    }

    private static List<EndpointSample<SitefinityClient>> changes() {
        return List.of(
                of("POST sitefinity.items.create", w -> c -> c.albums().create(a -> a.title("cats"))),
                image("PATCH sitefinity.items.update", (c, id) -> c.images().update(id, i -> i.title("dog")))
                        .but(Repeatability.REPEATABLE)
                        .reading(Reads.NOTHING)
                        .withoutResponseBody(),
                image(
                                "PUT sitefinity.items.replace",
                                (c, id) -> c.images().replace(c.images().get(id)))
                        .reading(Reads.NOTHING)
                        .withoutResponseBody(),
                image("DELETE sitefinity.items.delete", (c, id) -> c.images().delete(id))
                        .reading(Reads.NOTHING)
                        .withoutResponseBody(),
                of("POST sitefinity.items.moveAll", w -> {
                            UUID image = w.sitefinity.addMedia(MediaSeed.image().title("cat"));
                            UUID album = w.sitefinity.addLibrary("albums", "cats");
                            return c -> c.images().moveAll(List.of(image), album);
                        })
                        .reading(Reads.NOTHING)
                        .withoutResponseBody());
    }

    private static List<EndpointSample<SitefinityClient>> uploads() {
        ImageCall chunks = (c, album) -> c.images()
                .upload(file(20_000), u -> u.parentId(album).chunksFrom(1).parallelChunks(1));
        return List.of(
                album(
                        "POST sitefinity.items.upload",
                        (c, album) -> c.images().upload(file(100), u -> u.parentId(album))),
                image(
                                "PATCH sitefinity.items.replaceFile",
                                (c, id) -> c.images().replaceFile(id, file(100)))
                        .reading(Reads.NOTHING)
                        .withoutResponseBody(),
                album("GET sitefinity.items.chunkUploadInfo", chunks),
                album("POST sitefinity.items.uploadChunk", chunks)
                        .but(Repeatability.REPEATABLE)
                        .with(Trait.CLEANS_UP),
                album("POST sitefinity.items.commitChunks", chunks),
                of("POST sitefinity.items.cleanUpChunks", w -> {
                            UUID album = w.sitefinity.addLibrary("albums", "cats");
                            return c -> {
                                w.sitefinity.settings().failChunk.set(0, 9);
                                try {
                                    chunks.call(c, album);
                                } catch (dev.medialib.sitefinity.error.ChunkRefusedException e) {
                                    // the failure of the clean-up is a suppressed exception of it
                                } finally {
                                    w.sitefinity.settings().failChunk.set(0, 0);
                                }
                            };
                        })
                        .but(Repeatability.REPEATABLE)
                        .reading(Reads.NOTHING)
                        .withoutResponseBody()
                        .with(Trait.REPORTS));
    }

    private static List<EndpointSample<SitefinityClient>> workflow() {
        return List.of(
                image("GET sitefinity.items.operations", (c, id) -> c.images().operations(id)),
                image("POST sitefinity.items.operation", (c, id) -> c.images().unpublish(id)),
                image("POST sitefinity.items.saveTemp", (c, id) -> c.images().saveTemp(id, i -> i.title("dog")))
                        .withoutResponseBody(),
                image(
                        "GET sitefinity.items.getWithFallback",
                        (c, id) -> c.images().getWithFallback(id)),
                image(
                        "GET sitefinity.items.getWithStatus",
                        (c, id) -> c.images().getWithStatus(id)),
                album("POST sitefinity.tasks.start", (c, id) -> c.albums().regenerateThumbnails(id)),
                of(
                        "GET sitefinity.tasks.list",
                        w -> c -> c.albums().backgroundTasks().list()));
    }

    private static List<EndpointSample<SitefinityClient>> relations() {
        return List.of(
                image(
                        "GET sitefinity.relations.list",
                        (c, id) -> c.images()
                                .relations()
                                .list(id, "RelatedImages", Image.class)
                                .firstPage()),
                image(
                        "GET sitefinity.relations.get",
                        (c, id) -> c.images().relations().find(id, "Parent", Album.class)),
                image(
                                "POST sitefinity.relations.add",
                                (c, id) -> c.images()
                                        .relations()
                                        .add(id, "RelatedImages", c.images().reference(id)))
                        .reading(Reads.NOTHING)
                        .withoutResponseBody(),
                image(
                                "DELETE sitefinity.relations.remove",
                                (c, id) -> c.images().relations().remove(id, "RelatedImages", id))
                        .reading(Reads.NOTHING)
                        .withoutResponseBody(),
                image(
                                "DELETE sitefinity.relations.removeAll",
                                (c, id) -> c.images().relations().removeAll(id, "RelatedImages"))
                        .reading(Reads.NOTHING)
                        .withoutResponseBody());
    }
}
