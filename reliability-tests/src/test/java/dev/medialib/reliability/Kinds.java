package dev.medialib.reliability;

import static dev.medialib.reliability.Kind.Trait.CLEANS_UP;
import static dev.medialib.reliability.Kind.Trait.RANGES;
import static dev.medialib.reliability.Kind.Trait.REQUEST_BODY;
import static dev.medialib.reliability.Kind.Trait.RESPONSE_BODY;
import static dev.medialib.reliability.Kind.Trait.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.MedialibClient;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Kind.Repeatability;
import dev.medialib.reliability.Kind.Sample;
import dev.medialib.reliability.Kind.Trait;
import dev.medialib.reliability.Wire.Head;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.video.PlaybackType;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each kind of endpoint with one call. */
final class Kinds {
    private static final int FILE_SIZE = 40_000;

    static final List<Kind<?>> ALL = List.of(
            read(),
            idempotentWrite(),
            delete(),
            unsafeWrite(),
            page(),
            replayableUpload(),
            unsafeUpload(),
            oneShotUpload(),
            chunkedUpload(),
            download(),
            rangedDownload(),
            redirect(),
            batch(),
            poll(),
            token());

    private Kinds() {}

    private static <C extends MedialibClient<C>> Kind<C> kind(
            String name,
            Repeatability repeatability,
            Reads reads,
            Set<Trait> traits,
            Kind.Vendor<C> vendor,
            Predicate<Head> target,
            Function<World, Sample<C>> sample) {
        return new Kind<>(name, repeatability, reads, traits, vendor, target, sample);
    }

    private static Predicate<Head> line(String regex) {
        Predicate<String> pattern = Pattern.compile(regex).asPredicate();
        return head -> pattern.test(head.line());
    }

    /** Bytes that no other call has. */
    private static byte[] file() {
        byte[] bytes = new byte[FILE_SIZE];
        new Random().nextBytes(bytes);
        return bytes;
    }

    private static Kind<LivingdocsClient> read() {
        return kind(
                "JSON read",
                Repeatability.READ,
                Reads.JSON,
                Set.of(RESPONSE_BODY),
                Vendors.LIVINGDOCS,
                line("^GET .*/mediaLibrary/"),
                world -> {
                    String id = world.livingdocs.addEntry(EntrySeed.image());
                    return (client, directory, exact) ->
                            assertThat(client.mediaLibrary().get(id).id()).isEqualTo(id);
                });
    }

    private static Kind<SanityClient> idempotentWrite() {
        return kind(
                "idempotent write",
                Repeatability.REPEATABLE,
                Reads.JSON,
                Set.of(REQUEST_BODY, RESPONSE_BODY),
                Vendors.SANITY,
                line("^POST .*/mutate/"),
                world -> (client, directory, exact) -> {
                    String id = UUID.randomUUID().toString();
                    client.dataset().create(Map.of("_id", id, "_type", "note", "text", "x".repeat(4_000)));
                    assertThat(world.sanity.dataset().document(id)).isNotNull();
                });
    }

    private static Kind<SitefinityClient> delete() {
        return kind(
                "delete",
                Repeatability.REPEATABLE,
                Reads.NOTHING,
                Set.of(),
                Vendors.SITEFINITY,
                line("^DELETE "),
                world -> {
                    UUID id = world.sitefinity.addMedia(MediaSeed.image().title("cat"));
                    return (client, directory, exact) -> client.images().delete(id);
                });
    }

    private static Kind<LivingdocsClient> unsafeWrite() {
        return kind(
                "unsafe write",
                Repeatability.ONCE,
                Reads.NOTHING,
                Set.of(REQUEST_BODY),
                Vendors.LIVINGDOCS,
                line("^PATCH "),
                world -> {
                    String id = world.livingdocs.addEntry(EntrySeed.image());
                    return (client, directory, exact) -> {
                        client.mediaLibrary().patch(id, p -> p.setMetadata("title", "cat ".repeat(1_000)));
                        if (exact) {
                            assertThat(world.livingdocs.entry(id).version()).isEqualTo(2);
                        }
                    };
                });
    }

    private static Kind<SitefinityClient> page() {
        return kind(
                "page",
                Repeatability.READ,
                Reads.JSON,
                Set.of(RESPONSE_BODY),
                Vendors.SITEFINITY,
                head -> head.line().startsWith("GET ") && head.line().contains("skip=2"),
                world -> {
                    world.sitefinity.settings().pageSizeOf.set("images", 2);
                    UUID album = world.sitefinity.addLibrary("albums", "cats");
                    for (int i = 0; i < 3; i++) {
                        world.sitefinity.addMedia(
                                MediaSeed.image().title("cat " + i).library(album));
                    }
                    return (client, directory, exact) -> {
                        int count = 0;
                        for (Image image : client.images()
                                .list(q -> q.filter(dev.medialib.sitefinity.query.ImageFields.PARENT_ID.eq(album)))) {
                            assertThat(image.title()).startsWith("cat ");
                            count++;
                        }
                        assertThat(count).isEqualTo(3);
                    };
                });
    }

    private static Kind<SanityClient> replayableUpload() {
        return kind(
                "upload, replayable",
                Repeatability.REPEATABLE,
                Reads.JSON,
                Set.of(REQUEST_BODY, RESPONSE_BODY),
                Vendors.SANITY,
                line("^POST .*/upload"),
                world -> (client, directory, exact) -> {
                    byte[] bytes = file();
                    Path file = Files.write(directory.resolve("cat.bin"), bytes);
                    UploadedAsset uploaded =
                            client.mediaLibrary(world.sanity.library().id()).uploadOrGet(Content.of(file));
                    assertStored(world, uploaded, bytes);
                });
    }

    private static Kind<SanityClient> unsafeUpload() {
        return kind(
                "upload, not repeatable",
                Repeatability.ONCE,
                Reads.JSON,
                Set.of(REQUEST_BODY, RESPONSE_BODY),
                Vendors.SANITY,
                line("^POST .*/upload"),
                world -> (client, directory, exact) -> {
                    byte[] bytes = file();
                    UploadedAsset uploaded = client.mediaLibrary(
                                    world.sanity.library().id())
                            .upload(Content.of(bytes).withFileName("cat.bin"));
                    assertStored(world, uploaded, bytes);
                });
    }

    private static Kind<SanityClient> oneShotUpload() {
        return kind(
                "upload, one-shot",
                Repeatability.ONCE,
                Reads.JSON,
                Set.of(REQUEST_BODY, RESPONSE_BODY),
                Vendors.SANITY,
                line("^POST .*/upload"),
                world -> (client, directory, exact) -> {
                    byte[] bytes = file();
                    UploadedAsset uploaded = client.mediaLibrary(
                                    world.sanity.library().id())
                            .uploadOrGet(Content.oneShot(new ByteArrayInputStream(bytes))
                                    .withFileName("cat.bin"));
                    assertStored(world, uploaded, bytes);
                });
    }

    private static void assertStored(World world, UploadedAsset uploaded, byte[] bytes) {
        assertThat(world.sanity.library().content(uploaded.assetInstance().id()))
                .isEqualTo(bytes);
    }

    private static Kind<SitefinityClient> chunkedUpload() {
        return kind(
                "chunked upload",
                Repeatability.REPEATABLE,
                Reads.JSON,
                Set.of(REQUEST_BODY, RESPONSE_BODY, CLEANS_UP),
                Vendors.SITEFINITY,
                head -> "1".equals(head.header("X-SF-Chunk-Ordinal")),
                world -> {
                    world.sitefinity.settings().chunkSize.set(16_000);
                    UUID album = world.sitefinity.addLibrary("albums", "cats");
                    return (client, directory, exact) -> {
                        byte[] bytes = file();
                        Path file = Files.write(directory.resolve("cat.jpg"), bytes);
                        Image image = client.images()
                                .upload(
                                        Content.of(file),
                                        u -> u.parentId(album).chunksFrom(1).parallelChunks(1));
                        assertThat(world.sitefinity.file(image.id())).isEqualTo(bytes);
                    };
                });
    }

    private static Kind<LivingdocsClient> download() {
        return kind(
                "download",
                Repeatability.READ,
                Reads.FILE,
                Set.of(RESPONSE_BODY),
                Vendors.LIVINGDOCS,
                line("^GET .*/serve-image/"),
                world -> {
                    byte[] bytes = file();
                    String key = UUID.randomUUID() + ".jpg";
                    world.livingdocs.addImage(bytes, key, "image/jpeg");
                    return (client, directory, exact) ->
                            assertSaved(client.mediaLibrary().serveImage(key), directory, bytes, exact);
                });
    }

    private static void assertSaved(Download download, Path directory, byte[] bytes, boolean exact) throws Exception {
        try (download) {
            download.saveTo(directory.resolve("cat.jpg"));
        }
        byte[] saved = Files.readAllBytes(directory.resolve("cat.jpg"));
        if (exact) {
            assertThat(Arrays.equals(saved, bytes)).isTrue();
        }
    }

    private static Kind<SitefinityClient> rangedDownload() {
        return kind(
                "download with ranges",
                Repeatability.READ,
                Reads.FILE,
                Set.of(RESPONSE_BODY, RANGES),
                Vendors.SITEFINITY,
                line("^GET .*\\.jpg"),
                world -> {
                    byte[] bytes = file();
                    UUID id = world.sitefinity.addMedia(
                            // the title is part of the address
                            MediaSeed.image().title("cat-" + UUID.randomUUID()).file(bytes, "cat.jpg", "image/jpeg"));
                    return (client, directory, exact) ->
                            assertSaved(client.download(client.images().get(id)), directory, bytes, exact);
                });
    }

    private static Kind<SanityClient> redirect() {
        return kind(
                "redirect result",
                Repeatability.READ,
                Reads.REDIRECT,
                Set.of(),
                Vendors.SANITY,
                line("^GET .*/playback/"),
                world -> {
                    world.sanity.settings().videoPolls.set(0);
                    String video = video(world);
                    return (client, directory, exact) -> assertThat(
                                    client.mediaLibrary(world.sanity.library().id())
                                            .videos()
                                            .playback(video, PlaybackType.STREAM))
                            .isNotNull();
                });
    }

    /** The id of the file of a new video. */
    static String video(World world) {
        byte[] bytes = file();
        byte[] start = "\0\0\0\u0018ftypisom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, bytes, 0, start.length);
        String asset = world.sanity.library().addAsset("clip.mp4", bytes);
        String document = String.valueOf(world.sanity.library().document(asset));
        Matcher instance = Pattern.compile("video-[0-9A-Za-z]+-mp4").matcher(document);
        assertThat(instance.find()).as(document).isTrue();
        return instance.group();
    }

    private static Kind<SitefinityClient> batch() {
        return kind(
                "batch",
                Repeatability.ONCE,
                Reads.PARTS,
                Set.of(REQUEST_BODY, RESPONSE_BODY),
                Vendors.SITEFINITY,
                line("^POST .*/\\$batch"),
                world -> {
                    UUID id = world.sitefinity.addMedia(MediaSeed.image().title("cat"));
                    return (client, directory, exact) -> {
                        var result = client.batch(b -> b.call(c -> c.images().get(id))
                                .changeset(
                                        changes -> changes.call(c -> c.albums().create(a -> a.title("cats")))));
                        if (exact) {
                            assertThat(result.isSuccessful()).isTrue();
                        }
                    };
                });
    }

    private static Kind<LivingdocsClient> poll() {
        return kind(
                "poll",
                Repeatability.READ,
                Reads.JSON,
                Set.of(RESPONSE_BODY),
                Vendors.LIVINGDOCS,
                line("^GET .*/import/"),
                world -> {
                    String url = "https://cdn.example.com/" + UUID.randomUUID() + ".jpg";
                    world.livingdocs.serve(url, file());
                    return (client, directory, exact) -> assertThat(client.imports()
                                    .images(i -> i.systemName("dam")
                                            .add(image -> image.url(url)
                                                    .id(UUID.randomUUID().toString())
                                                    .fileName("cat.jpg")
                                                    .mediaType("image")))
                                    .await(Duration.ofHours(1))
                                    .finished())
                            .isTrue();
                });
    }

    private static Kind<SitefinityClient> token() {
        return kind(
                "token exchange",
                Repeatability.REPEATABLE,
                Reads.JSON,
                Set.of(REQUEST_BODY, RESPONSE_BODY, TOKEN),
                Vendors.SITEFINITY_LOGIN,
                line("^POST .*/token"),
                world -> (client, directory, exact) ->
                        assertThat(client.entitySets()).isNotEmpty());
    }
}
