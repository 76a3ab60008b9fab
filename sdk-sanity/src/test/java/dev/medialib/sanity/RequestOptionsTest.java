package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.asset.UrlUpload;
import dev.medialib.sanity.dataset.AssetUpload;
import dev.medialib.sanity.dataset.LinkOptions;
import dev.medialib.sanity.document.DocumentSelection;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.document.MutationOptions;
import dev.medialib.sanity.document.Patch;
import dev.medialib.sanity.document.QueryOptions;
import dev.medialib.sanity.library.AssetFileReplacement;
import dev.medialib.sanity.library.LibraryUpload;
import dev.medialib.sanity.library.RefSearch;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.video.PlaybackRequest;
import dev.medialib.sanity.video.SubtitleFormat;
import dev.medialib.sanity.video.SubtitleUpload;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Options that are made beforehand, and options that are set within a call. */
class RequestOptionsTest {
    private static final Content FILE = Content.of(new byte[] {1}).withFileName("a.bin");
    private static final Groq ALL = Groq.of("*");
    private static final String URL = "https://example.com/a.png";

    private static Arguments same(String name, Consumer<SanityClient> within, Consumer<SanityClient> beforehand) {
        return Arguments.of(name, within, beforehand);
    }

    private static SanityMediaLibrary library(SanityClient client) {
        return client.mediaLibrary("mlXYZ");
    }

    static Stream<Arguments> documents() {
        List<Mutation> mutations = List.of(Mutation.delete("a"));
        return Stream.of(
                same(
                        "query",
                        c -> library(c).query(ALL, o -> o.tag("x")),
                        c -> library(c)
                                .query(ALL, QueryOptions.builder().tag("x").build())),
                same(
                        "typed query",
                        c -> library(c).query(ALL, String.class, o -> o.tag("x")),
                        c -> library(c).query(ALL, String.class, QueryOptions.of(o -> o.tag("x")))),
                same(
                        "list",
                        c -> library(c)
                                .list(DocumentSelection.all().options(o -> o.tag("x")))
                                .firstPage(),
                        c -> library(c)
                                .list(DocumentSelection.all().options(QueryOptions.of(o -> o.tag("x"))))
                                .firstPage()),
                same(
                        "mutate",
                        c -> library(c).mutate(mutations, o -> o.transactionId("t")),
                        c -> library(c)
                                .mutate(
                                        mutations,
                                        MutationOptions.builder()
                                                .transactionId("t")
                                                .build())),
                same(
                        "transaction",
                        c -> library(c)
                                .transaction()
                                .options(o -> o.transactionId("t"))
                                .add(mutations)
                                .commit(),
                        c -> library(c)
                                .transaction()
                                .options(MutationOptions.of(o -> o.transactionId("t")))
                                .add(mutations)
                                .commit()));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                same(
                        "upload",
                        c -> library(c).upload(FILE, u -> u.title("x")),
                        c -> library(c)
                                .upload(FILE, LibraryUpload.builder().title("x").build())),
                same(
                        "uploadOrGet",
                        c -> library(c).uploadOrGet(FILE, u -> u.title("x")),
                        c -> library(c).uploadOrGet(FILE, LibraryUpload.of(u -> u.title("x")))),
                same(
                        "fromUrl",
                        c -> library(c).fromUrl(URL, u -> u.filename("b")),
                        c -> library(c)
                                .fromUrl(
                                        URI.create(URL),
                                        UrlUpload.builder().filename("b").build())),
                same(
                        "uploadImage",
                        c -> c.assets().uploadImage(FILE, u -> u.label("x")),
                        c -> c.assets()
                                .uploadImage(
                                        FILE, AssetUpload.builder().label("x").build())),
                same(
                        "uploadFile",
                        c -> c.assets().uploadFile(FILE, u -> u.label("x")),
                        c -> c.assets().uploadFile(FILE, AssetUpload.of(u -> u.label("x")))),
                same(
                        "imageFromUrl",
                        c -> c.assets().imageFromUrl(URL, u -> u.tag("x")),
                        c -> c.assets().imageFromUrl(URI.create(URL), UrlUpload.of(u -> u.tag("x")))),
                same(
                        "fileFromUrl",
                        c -> c.assets().fileFromUrl(URL, u -> u.tag("x")),
                        c -> c.assets().fileFromUrl(URI.create(URL), UrlUpload.of(u -> u.tag("x")))),
                same(
                        "link",
                        c -> c.assets().link("ml", "a", "i", o -> o.tag("x")),
                        c -> c.assets()
                                .link(
                                        "ml",
                                        "a",
                                        "i",
                                        LinkOptions.builder().tag("x").build())));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                same(
                        "refSearch",
                        c -> library(c).refSearch(s -> s.limit(3)),
                        c -> library(c).refSearch(RefSearch.builder().limit(3).build())),
                same(
                        "playbackInfo",
                        c -> library(c).videos().playbackInfo("v", r -> r.thumbnailWidth(3)),
                        c -> library(c)
                                .videos()
                                .playbackInfo(
                                        "v",
                                        PlaybackRequest.builder()
                                                .thumbnailWidth(3)
                                                .build())),
                same(
                        "hasPlaybackInfo",
                        c -> library(c).videos().hasPlaybackInfo("v", r -> r.thumbnailWidth(3)),
                        c -> library(c).videos().hasPlaybackInfo("v", PlaybackRequest.of(r -> r.thumbnailWidth(3)))),
                same(
                        "refSearchPages",
                        c -> library(c).refSearchPages(s -> s.term("x")).first(1),
                        c -> library(c)
                                .refSearchPages(RefSearch.of(s -> s.term("x")))
                                .first(1)),
                same(
                        "replaceFile",
                        c -> library(c).replaceFile("a", FILE, r -> r.upload(u -> u.tag("x"))),
                        c -> library(c)
                                .replaceFile("a", FILE, AssetFileReplacement.of(r -> r.upload(u -> u.tag("x"))))),
                same(
                        "subtitles",
                        c -> library(c)
                                .videos()
                                .uploadSubtitles(
                                        "v", FILE, s -> s.languageCode("en").format(SubtitleFormat.of("vtt"))),
                        c -> library(c)
                                .videos()
                                .uploadSubtitles(
                                        "v",
                                        FILE,
                                        SubtitleUpload.builder()
                                                .languageCode("en")
                                                .format(SubtitleFormat.of("vtt"))
                                                .build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"documents", "files", "others"})
    void optionsMadeBeforehandMakeTheSameRequest(
            String name, Consumer<SanityClient> within, Consumer<SanityClient> beforehand) {
        try (SanityClient client =
                SanityClient.builder().projectId("p").dataset("d").token("t").build()) {
            assertThat(client.preview(beforehand))
                    .hasToString(client.preview(within).toString());
        }
    }

    @Test
    void aPatchMadeBeforehandMakesTheSameMutation() {
        Patch patch = Patch.builder().set("a", 1).build();

        assertThat(Mutation.patch("id", patch)).isEqualTo(Mutation.patch("id", p -> p.set("a", 1)));
        assertThat(Mutation.patch(List.of("id"), patch)).isEqualTo(Mutation.patch(List.of("id"), p -> p.set("a", 1)));
        assertThat(Mutation.patch(ALL, patch)).isEqualTo(Mutation.patch(ALL, p -> p.set("a", 1)));
    }
}
