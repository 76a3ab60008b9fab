package dev.medialib.reliability;

import dev.medialib.core.content.Content;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Kind.Repeatability;
import dev.medialib.reliability.Kind.Trait;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.video.LibraryVideos;
import dev.medialib.sanity.video.PlaybackType;
import dev.medialib.sanity.video.SubtitleFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A call of each endpoint of Sanity. */
final class SanitySamples {
    private static final Groq QUERY = Groq.of("*[_type == \"note\"]");

    private SanitySamples() {}

    static List<EndpointSample<SanityClient>> all() {
        List<EndpointSample<SanityClient>> samples = new ArrayList<>();
        samples.addAll(documents("mediaLibrary", w -> c -> library(w, c)));
        samples.addAll(documents("dataset", w -> SanityClient::dataset));
        samples.addAll(libraries());
        samples.addAll(assets());
        samples.addAll(videos());
        return samples;
    }

    private static EndpointSample<SanityClient> of(
            String endpoint, Function<World, EndpointSample.Call<SanityClient>> call) {
        return EndpointSample.of(Vendors.SANITY, endpoint, call);
    }

    private static SanityMediaLibrary library(World world, SanityClient client) {
        return client.mediaLibrary(world.sanity.library().id());
    }

    private static byte[] bytes() {
        return UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Content file() {
        return Content.of(bytes()).withFileName("cat.txt");
    }

    private static List<EndpointSample<SanityClient>> documents(
            String store, Function<World, Function<SanityClient, DocumentStore>> stores) {
        String of = "sanity." + store + ".";
        Groq longQuery = Groq.of(QUERY + " // " + "x".repeat(20_000));
        return List.of(
                of("GET " + of + "get", w -> {
                    String id = document(w, store);
                    return c -> stores.apply(w).apply(c).get(id);
                }),
                of("GET " + of + "doc", w -> {
                    String id = document(w, store);
                    return c -> stores.apply(w).apply(c).getAllVersions(id);
                }),
                of("GET " + of + "export", w -> {
                            document(w, store);
                            return c -> stores.apply(w).apply(c).export().forEach(document -> {});
                        })
                        .reading(Reads.FILE)
                        .with(Trait.DECODES),
                of(
                                "POST " + of + "mutate",
                                w -> c -> stores.apply(w)
                                        .apply(c)
                                        .create(Map.of("_id", UUID.randomUUID().toString(), "_type", "note")))
                        .but(Repeatability.REPEATABLE),
                of(
                                "POST " + of + "dryRun",
                                w -> c -> stores.apply(w)
                                        .apply(c)
                                        .mutate(
                                                List.of(Mutation.create(Map.of("_id", "dry", "_type", "note"))),
                                                o -> o.dryRun()))
                        .but(Repeatability.READ),
                of("GET " + of + "query", w -> {
                    w.sanity.setQueryResult(QUERY.toString(), "[]");
                    return c -> stores.apply(w).apply(c).query(QUERY);
                }),
                of("POST " + of + "query", w -> {
                            w.sanity.setQueryResult(longQuery.toString(), "[]");
                            return c -> stores.apply(w).apply(c).query(longQuery);
                        })
                        .but(Repeatability.READ));
    }

    private static String document(World world, String store) {
        String json = "{\"_id\":\"" + UUID.randomUUID() + "\",\"_type\":\"note\"}";
        return store.equals("dataset")
                ? world.sanity.dataset().addDocument(json)
                : world.sanity.library().addDocument(json);
    }

    private static List<EndpointSample<SanityClient>> libraries() {
        return List.of(
                of("GET sanity.check.mediaLibraries", w -> SanityClient::check).with(Trait.REPORTS),
                of(
                        "GET sanity.mediaLibraries.list",
                        w -> c -> c.mediaLibraries().listOfOrganization(w.sanity.organizationId())),
                of(
                        "GET sanity.mediaLibraries.get",
                        w -> c -> c.mediaLibraries().get(w.sanity.library().id())),
                of("GET sanity.mediaLibrary.refSearch", w -> {
                    w.sanity.library().setRefsearchResponse("{\"results\":[]}");
                    return c -> library(w, c).refSearch(s -> s.term("cat"));
                }),
                of("GET sanity.mediaLibrary.references", w -> {
                    String asset = w.sanity.library().addAsset("cat.txt", bytes());
                    w.sanity.library().addReferences(asset, 3);
                    return c -> library(w, c).references(asset).firstPage();
                }),
                of("POST sanity.mediaLibrary.upload", w -> c -> library(w, c).upload(file())),
                of("POST sanity.mediaLibrary.fromUrl", w -> c -> library(w, c).fromUrl(served(w))),
                of(
                        "POST sanity.signingKeys.create",
                        w -> c -> library(w, c).signingKeys().create("key-" + UUID.randomUUID())),
                of(
                        "GET sanity.signingKeys.list",
                        w -> c -> library(w, c).signingKeys().list()),
                of(
                        "GET sanity.signingKeys.get",
                        w -> c -> library(w, c)
                                .signingKeys()
                                .get(library(w, c).signingKeys().create("key").id())),
                of(
                                "DELETE sanity.signingKeys.delete",
                                w -> c -> library(w, c)
                                        .signingKeys()
                                        .delete(library(w, c)
                                                .signingKeys()
                                                .create("key")
                                                .id()))
                        .reading(Reads.NOTHING)
                        .withoutResponseBody());
    }

    private static String served(World world) {
        String url = "https://cdn.example.com/" + UUID.randomUUID() + ".txt";
        world.sanity.serve(url, bytes());
        return url;
    }

    private static List<EndpointSample<SanityClient>> assets() {
        return List.of(
                of("POST sanity.assets.upload", w -> c -> c.assets().uploadFile(file()))
                        .but(Repeatability.REPEATABLE),
                of("POST sanity.assets.fromUrl", w -> c -> c.assets().fileFromUrl(served(w))),
                of("POST sanity.assets.link", w -> c -> {
                    UploadedAsset uploaded = library(w, c).upload(file());
                    c.assets().link(w.sanity.library().id(), uploaded);
                }),
                of(
                                "GET sanity.file.download",
                                w -> c -> EndpointSamples.readAll(
                                        c.download(c.assets().uploadFile(file()))))
                        .reading(Reads.FILE)
                        .with(Trait.RANGES),
                of(
                                "GET sanity.file.downloadSigned",
                                w -> c -> EndpointSamples.readAll(c.downloadUrl(
                                        c.assets().uploadFile(file()).url() + "?signature=s&keyid=k")))
                        .reading(Reads.FILE)
                        .with(Trait.RANGES, Trait.NO_CREDENTIAL, Trait.ANY_TYPE));
    }

    private interface VideoCall {
        void call(LibraryVideos videos, String video);
    }

    private static EndpointSample<SanityClient> video(String endpoint, VideoCall call) {
        return of(endpoint, w -> {
            w.sanity.settings().videoPolls.set(0);
            String video = Kinds.video(w);
            return c -> call.call(library(w, c).videos(), video);
        });
    }

    private static List<EndpointSample<SanityClient>> videos() {
        Content subtitles = Content.of("WEBVTT\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return List.of(
                video("GET sanity.videos.playbackInfo", LibraryVideos::playbackInfo),
                video("HEAD sanity.videos.playbackInfoHead", LibraryVideos::hasPlaybackInfo)
                        .reading(Reads.NOTHING),
                video("GET sanity.videos.playback", (v, id) -> v.playback(id, PlaybackType.STREAM))
                        .reading(Reads.REDIRECT)
                        .withoutResponseBody(),
                video("HEAD sanity.videos.playbackHead", (v, id) -> v.findPlayback(id, PlaybackType.STREAM))
                        .reading(Reads.REDIRECT),
                video("GET sanity.videos.rendition", (v, id) -> v.rendition(id, "270p.mp4"))
                        .reading(Reads.REDIRECT)
                        .withoutResponseBody(),
                video("HEAD sanity.videos.renditionHead", (v, id) -> v.findRendition(id, "270p.mp4"))
                        .reading(Reads.REDIRECT),
                video("POST sanity.videos.createSubtitles", (v, id) -> v.createSubtitles(id, "en")),
                video(
                        "POST sanity.videos.uploadSubtitles",
                        (v, id) -> v.uploadSubtitles(
                                id, subtitles, s -> s.languageCode("de").format(SubtitleFormat.VTT))),
                video(
                                "DELETE sanity.videos.deleteSubtitles",
                                (v, id) -> v.deleteSubtitles(
                                        id, v.createSubtitles(id, "en").id()))
                        .reading(Reads.NOTHING)
                        .withoutResponseBody());
    }
}
