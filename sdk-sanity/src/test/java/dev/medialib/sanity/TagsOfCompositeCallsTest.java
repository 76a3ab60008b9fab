package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.aspect.Aspect;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.dataset.LinkedAsset;
import dev.medialib.sanity.document.DocumentSelection;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sanity.settings.DuplicateResponse;
import dev.medialib.testsupport.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that send several requests send the tag with each of them. */
class TagsOfCompositeCallsTest {
    private static final byte[] MP4 = "\0\0\0\u0018ftypisom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1);

    private final FakeSanity fake = FakeSanity.start();
    private final SanityClient sanity = SanityServer.clientOf(fake, new VirtualTime());

    /** The view with a tag, and what a call of several requests needs. */
    private record Stage(FakeSanity fake, SanityClient client) {

        SanityMediaLibrary library() {
            return client.mediaLibrary(fake.library().id());
        }

        UploadedAsset stored(String text) {
            UploadedAsset uploaded = library().upload(file(text));
            fake.clearRequests();
            return uploaded;
        }

        String video() {
            fake.settings().videoPolls.set(2);
            String id = library().upload(Content.of(MP4)).asset().id();
            fake.clearRequests();
            return id;
        }

        String folder(String parentId) {
            Directory folder = library().folders().create("a", parentId);
            fake.clearRequests();
            return folder.id();
        }

        String top() {
            return library().folders().rootId();
        }

        void documents(int count) {
            IntStream.range(0, count)
                    .forEach(i -> fake.dataset().addDocument("{\"_id\":\"d" + i + "\",\"_type\":\"post\"}"));
        }
    }

    private static Content file(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8)).withFileName("a.txt");
    }

    static Stream<Named<Consumer<Stage>>> calls() {
        return Stream.of(ofLibraries(), ofVideosAndFolders(), ofDatasets()).flatMap(calls -> calls);
    }

    private static Stream<Named<Consumer<Stage>>> ofLibraries() {
        return Stream.of(
                Named.of("uploadOrGet, duplicate with an id", s -> {
                    s.stored("a");
                    s.library().uploadOrGet(file("a"));
                }),
                Named.of("uploadOrGet, duplicate without an id", s -> {
                    s.fake().settings().duplicateResponse.set(DuplicateResponse.ABSENT);
                    s.stored("a");
                    s.library().uploadOrGet(file("a"));
                }),
                Named.of(
                        "replaceFile",
                        s -> s.library()
                                .replaceFile(s.stored("a").asset().id(), file("b"))
                                .documentsToUpdate()),
                Named.of(
                        "replaceFile, duplicate",
                        s -> s.library().replaceFile(s.stored("a").asset().id(), file("a"))),
                Named.of("replaceFile with a video", s -> {
                    String asset = s.stored("a").asset().id();
                    s.fake().settings().videoPolls.set(2);
                    s.library().replaceFile(asset, Content.of(MP4));
                }),
                Named.of(
                        "versions",
                        s -> s.library().versions(s.stored("a").asset().id())),
                Named.of("findByContent", s -> {
                    s.stored("a");
                    s.library().findByContent(file("a"));
                }),
                Named.of("references", s -> {
                    String asset = s.stored("a").asset().id();
                    s.fake().settings().referencesPageSize.set(1);
                    s.fake().library().addReferences(asset, 3);
                    s.library().references(asset).toList();
                }),
                Named.of("deploying and listing aspects", s -> {
                    s.library().aspects().deploy(Aspect.of("rights", Map.of("type", "string")));
                    s.library().aspects().list();
                    s.library().aspects().find("rights");
                    s.library().aspects().delete("rights");
                }),
                Named.of("values of aspects", s -> {
                    String asset = s.stored("a").asset().id();
                    s.library().aspects().set(asset, "rights", "none");
                    s.library().aspects().unset(asset, "rights");
                }),
                Named.of("single changes of an asset", s -> {
                    UploadedAsset stored = s.stored("a");
                    s.library()
                            .setCurrentVersion(
                                    stored.asset().id(), stored.assetInstance().id());
                    s.library().deleteAsset(stored.asset().id());
                }));
    }

    private static Stream<Named<Consumer<Stage>>> ofVideosAndFolders() {
        return Stream.of(
                Named.of("awaitReady", s -> s.library().videos().awaitReady(s.video(), Duration.ofMinutes(1))),
                Named.of("subtitles", s -> {
                    String video = s.video();
                    s.library().videos().awaitReady(video, Duration.ofMinutes(1));
                    s.library().videos().subtitles(video);
                }),
                Named.of("path of a folder", s -> s.library().folders().path(s.folder(s.folder(s.top())))),
                Named.of("moving a folder", s -> {
                    String one = s.folder(s.top());
                    String other = s.folder(s.folder(s.top()));
                    s.library().folders().move(one, other);
                }),
                Named.of("content of folders", s -> {
                    String folder = s.folder(s.top());
                    s.library().folders().moveAsset(s.stored("a").asset().id(), folder);
                    s.library().folders().assets(folder).toList();
                    s.library().folders().list().toList();
                    s.library().folders().rename(folder, "b");
                }));
    }

    private static Stream<Named<Consumer<Stage>>> ofDatasets() {
        return Stream.of(
                Named.of(
                        "getAll",
                        s -> s.client()
                                .dataset()
                                .getAll(IntStream.range(0, 150)
                                        .mapToObj(i -> "d" + i)
                                        .toList())),
                Named.of("list", s -> {
                    s.documents(3);
                    s.client()
                            .dataset()
                            .list(DocumentSelection.all().pageSize(1))
                            .toList();
                }),
                Named.of("export", s -> {
                    s.fake().settings().exportPageSize.set(1);
                    s.documents(3);
                    s.client().dataset().export().forEach(document -> {});
                }),
                Named.of(
                        "mutateAll",
                        s -> s.client()
                                .dataset()
                                .mutateAll(IntStream.range(0, 3_000)
                                        .mapToObj(
                                                i -> Mutation.create(Map.of("_type", "post", "text", "x".repeat(500))))
                                        .toList())),
                Named.of("link and attach", s -> {
                    UploadedAsset stored = s.stored("a");
                    s.fake().settings().linkPolls.set(2);
                    s.documents(1);
                    LinkedAsset linked =
                            s.client().assets().link(s.fake().library().id(), stored);
                    s.client().dataset().attach("d0", "file", linked);
                }),
                Named.of("findByContent of a dataset", s -> {
                    s.client().assets().uploadFile(file("a"));
                    s.client().assets().findByContent(file("a"));
                }),
                Named.of("check", s -> s.client().check()));
    }

    @AfterEach
    void stop() {
        sanity.close();
        fake.close();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void eachRequestCarriesTheTag(Consumer<Stage> call) {
        call.accept(new Stage(fake, sanity.withRequestTag("job.1")));

        List<String> requests =
                fake.requests().stream().map(RecordedRequest::path).toList();
        assertThat(requests)
                .hasSizeGreaterThan(1)
                .allSatisfy(path -> assertThat(path).containsOnlyOnce("tag=job.1"));
    }
}
