package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.document.DocumentSelection;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.video.PlaybackType;
import dev.medialib.sanity.video.SubtitleFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tag of a view reaches every endpoint. */
class RequestTagTest {
    private static final Content FILE = Content.of(new byte[1]);
    private static final String URL = "https://example.com/a.png";
    private static final String ID = SanityServer.LIBRARY;

    static Stream<Named<Consumer<SanityClient>>> calls() {
        return Stream.of(
                Named.of("get", c -> c.mediaLibrary(ID).get("a")),
                Named.of("find", c -> c.mediaLibrary(ID).find("a")),
                Named.of("getAll", c -> c.dataset().getAll(List.of("a"))),
                Named.of("getAllVersions", c -> c.dataset().getAllVersions("a")),
                Named.of("existing", c -> c.dataset().existing(List.of("a"))),
                Named.of("query", c -> c.dataset().query(Groq.of("*"))),
                Named.of(
                        "list",
                        c -> c.mediaLibrary(ID).list(DocumentSelection.all()).first(1)),
                Named.of("export", c -> c.dataset().export().stream().forEach(document -> {})),
                Named.of("patch", c -> c.dataset().patch("a", p -> p.set("b", 1))),
                Named.of("mutateAll", c -> c.dataset().mutateAll(List.of(Mutation.delete("a")))),
                Named.of(
                        "transaction",
                        c -> c.dataset().transaction().delete("a").commit()),
                Named.of("upload", c -> c.mediaLibrary(ID).upload(FILE)),
                Named.of("fromUrl", c -> c.mediaLibrary(ID).fromUrl(URL)),
                Named.of("references", c -> c.mediaLibrary(ID).references("a").first(1)),
                Named.of("refSearch", c -> c.mediaLibrary(ID).refSearch(s -> s.term("a"))),
                Named.of(
                        "refSearchPages",
                        c -> c.mediaLibrary(ID).refSearchPages(s -> s.term("a")).first(1)),
                Named.of("keys.create", c -> c.mediaLibrary(ID).signingKeys().create("a")),
                Named.of("keys.list", c -> c.mediaLibrary(ID).signingKeys().list()),
                Named.of("keys.get", c -> c.mediaLibrary(ID).signingKeys().get("a")),
                Named.of("keys.delete", c -> c.mediaLibrary(ID).signingKeys().delete("a")),
                Named.of("playbackInfo", c -> c.mediaLibrary(ID).videos().playbackInfo("video-a")),
                Named.of(
                        "playbackInfo of another library",
                        c -> c.mediaLibrary(ID).videos().playbackInfo("media-library:mlOther:video-a")),
                Named.of("hasPlaybackInfo", c -> c.mediaLibrary(ID).videos().hasPlaybackInfo("video-a")),
                Named.of("playback", c -> c.mediaLibrary(ID).videos().playback("video-a", PlaybackType.STREAM)),
                Named.of("findPlayback", c -> c.mediaLibrary(ID).videos().findPlayback("video-a", PlaybackType.STREAM)),
                Named.of("rendition", c -> c.mediaLibrary(ID).videos().rendition("video-a", "1080p.mp4")),
                Named.of("findRendition", c -> c.mediaLibrary(ID).videos().findRendition("video-a", "1080p.mp4")),
                Named.of("createSubtitles", c -> c.mediaLibrary(ID).videos().createSubtitles("video-a", "en")),
                Named.of(
                        "uploadSubtitles",
                        c -> c.mediaLibrary(ID)
                                .videos()
                                .uploadSubtitles(
                                        "video-a",
                                        FILE,
                                        s -> s.languageCode("en").format(SubtitleFormat.VTT))),
                Named.of("deleteSubtitles", c -> c.mediaLibrary(ID).videos().deleteSubtitles("video-a", "b")),
                Named.of("listOfProject", c -> c.mediaLibraries().listOfProject("p")),
                Named.of("libraries.get", c -> c.mediaLibraries().get(ID)),
                Named.of("uploadImage", c -> c.assets().uploadImage(FILE)),
                Named.of("uploadFile", c -> c.assets().uploadFile(FILE)),
                Named.of("imageFromUrl", c -> c.assets().imageFromUrl(URL)),
                Named.of("link", c -> c.assets().link(ID, "a", "image-b")),
                Named.of("check", SanityClient::check));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void everyRequestCarriesTheTag(Consumer<SanityClient> call) throws Exception {
        try (SanityServer server = new SanityServer()) {
            String url = server.client(b -> b.requestTagPrefix("acme"))
                    .withRequestTag("job.1")
                    .preview(call)
                    .url();

            assertThat(url).containsOnlyOnce("tag=acme.job.1");
        }
    }

    @Test
    void aTagOfTheCallReplacesThatOfTheView() throws Exception {
        try (SanityServer server = new SanityServer()) {
            SanityClient tagged = server.client().withRequestTag("view");

            assertThat(tagged.preview(c -> c.dataset().query(Groq.of("*"), o -> o.tag("own")))
                            .url())
                    .containsOnlyOnce("tag=own");
            assertThat(tagged.withRequestTag("other")
                            .preview(c -> c.dataset().get("a"))
                            .url())
                    .containsOnlyOnce("tag=other");
        }
    }

    @Test
    void theClientItselfStaysWithoutATag() throws Exception {
        try (SanityServer server = new SanityServer()) {
            SanityClient client = server.client();
            var unused = client.withRequestTag("view");

            assertThat(client.preview(c -> c.mediaLibrary(ID).signingKeys().list())
                            .url())
                    .doesNotContain("tag=");
        }
    }

    @Test
    void aTagThatIsTooLongWithItsPrefixIsRejected() throws Exception {
        try (SanityServer server = new SanityServer()) {
            SanityClient client = server.client(b -> b.requestTagPrefix("a".repeat(37)));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.withRequestTag("b".repeat(38)))
                    .withMessageContaining("tag must");
            assertThatIllegalArgumentException().isThrownBy(() -> client.withRequestTag("a b"));
        }
    }
}
