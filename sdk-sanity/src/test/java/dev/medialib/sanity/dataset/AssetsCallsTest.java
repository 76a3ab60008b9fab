package dev.medialib.sanity.dataset;

import static dev.medialib.sanity.SanityServer.parameters;
import static dev.medialib.sanity.SanityServer.path;
import static dev.medialib.sanity.SanityServer.text;
import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Progress;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.http.Method;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.error.UploadCorruptedException;
import dev.medialib.sanity.library.LibraryInfo;
import dev.medialib.sanity.library.MediaLibraries;
import dev.medialib.testsupport.Samples;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class AssetsCallsTest extends WithServer {
    private static final String ABC = "a9993e364706816aba3e25717850c26c9cd0d89d";

    private static Content abc() {
        return Content.of("abc".getBytes(StandardCharsets.UTF_8));
    }

    /** The document of {@code abc}. */
    private static String stored() {
        return "{\"document\":{\"_id\":\"file-" + ABC + "-txt\",\"_type\":\"sanity.fileAsset\",\"sha1hash\":\"" + ABC
                + "\"}}";
    }

    @Test
    void anImageIsUploadedWithEverythingThatCanBeSaidOfIt() {
        server.answer(200, stored());
        List<Progress> heard = new ArrayList<>();

        server.client()
                .assets()
                .uploadImage(
                        abc().withMediaType("image/png").withFileName("a.png"),
                        u -> u.label("l")
                                .title("Sunrise & more")
                                .description("d")
                                .filename("hero.png")
                                .meta(ImageMeta.PALETTE, ImageMeta.BLURHASH, ImageMeta.of("novel"))
                                .creditLine("© A")
                                .sourceId("i-1")
                                .sourceName("unsplash")
                                .sourceUrl("https://unsplash.com/i-1")
                                .tag("up")
                                .onProgress(heard::add));

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(path(request)).isEqualTo("/v2025-03-25/assets/images/production");
        assertThat(parameters(request))
                .containsExactlyInAnyOrder(
                        "label=l",
                        "title=Sunrise & more",
                        "description=d",
                        "filename=hero.png",
                        "meta=palette",
                        "meta=blurhash",
                        "meta=novel",
                        "creditLine=© A",
                        "sourceId=i-1",
                        "sourceName=unsplash",
                        "sourceUrl=https://unsplash.com/i-1",
                        "tag=up");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("image/png");
        assertThat(text(request)).isEqualTo("abc");
        assertThat(heard).extracting(Progress::sent).containsExactly(0L, 3L);
    }

    @Test
    void askingForNoMetadataIsSaidInAWord() {
        server.answer(200, stored());

        server.client().assets("staging").uploadImage(abc(), u -> u.meta(List.of()));

        RecordedRequest request = server.request();
        assertThat(path(request)).isEqualTo("/v2025-03-25/assets/images/staging");
        assertThat(parameters(request)).containsExactly("meta=none");
    }

    @Test
    void aFileGoesToItsOwnPathUnderItsOwnName() {
        server.answer(200, stored());

        AssetInstance file = server.client().assets().uploadFile(abc().withFileName("a.txt"));

        RecordedRequest request = server.request();
        assertThat(path(request)).isEqualTo("/v2025-03-25/assets/files/production");
        assertThat(parameters(request)).containsExactly("filename=a.txt");
        assertThat(file.id()).isEqualTo("file-" + ABC + "-txt");
    }

    @Test
    void theDocumentComesOutOfItsEnvelopeWhole() {
        server.sample("assets/image.json");

        AssetInstance image = server.client().assets().imageFromUrl("https://example.com/a.png");

        assertThat(written(image)).isEqualTo(tree(Samples.text("assets/image.json"), "/document"));
    }

    @Test
    void otherBytesThanWereSentAreNoticed() {
        server.sample("assets/image.json");

        assertThatThrownBy(() -> server.client().assets().uploadImage(abc()))
                .isInstanceOfSatisfying(UploadCorruptedException.class, e -> {
                    assertThat(e.assetId()).isNull();
                    assertThat(e.instanceId()).isEqualTo("image-cd6b7eaf68c33e65ee6866873b9c0e48be84bb01-500x400-jpg");
                    assertThat(e.sentSha1()).isEqualTo(ABC);
                    assertThat(e.storedSha1()).isEqualTo("cd6b7eaf68c33e65ee6866873b9c0e48be84bb01");
                });
    }

    @Test
    void anUploadThatWasStoredOtherwiseIsKnownAndNotSentAgain() {
        server.answerWith(200, Samples.text("assets/image.json"), "x-sanity-shard", "gcp-1");

        assertThatThrownBy(() -> server.client().assets().uploadImage(abc()))
                .isInstanceOfSatisfying(UploadCorruptedException.class, e -> {
                    assertThat(e.call())
                            .returns("sanity.assets.upload", CallFacts::endpoint)
                            .returns(Method.POST, CallFacts::method)
                            .returns("assets/{kind}/{dataset}", CallFacts::pathTemplate)
                            .returns("gcp-1", CallFacts::requestId)
                            .returns(1, CallFacts::attempts)
                            .returns(false, CallFacts::outcomeUnknown)
                            .returns(false, CallFacts::repeatable);
                    assertThat(e.isRetryable()).isFalse();
                });
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void anImageThatCannotBeReadSaysWhy() {
        server.sample(400, "errors/400-unreadable-image.json");

        assertThatThrownBy(() -> server.client().assets().uploadImage(abc()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("could not read metadata")
                .hasMessageContaining("unsupported image format");
    }

    @Test
    void sanityFetchesImagesAndFilesByTheirUrl() {
        server.answer(200, stored());
        server.answer(200, stored());
        Assets assets = server.client().assets();

        assets.imageFromUrl(
                URI.create("https://example.com/a.png"),
                u -> u.filename("b.png").tag("t"));
        assets.fileFromUrl(URI.create("https://example.com/a.pdf"), u -> {});

        RecordedRequest image = server.request();
        assertThat(path(image)).isEqualTo("/v2025-03-25/assets/images/production/from-url");
        assertThat(parameters(image)).containsExactly("tag=t");
        assertThat(tree(text(image))).isEqualTo(tree("{\"url\":\"https://example.com/a.png\",\"filename\":\"b.png\"}"));
        RecordedRequest file = server.request();
        assertThat(path(file)).isEqualTo("/v2025-03-25/assets/files/production/from-url");
        assertThat(tree(text(file))).isEqualTo(tree("{\"url\":\"https://example.com/a.pdf\"}"));
    }

    @Test
    void fromAnUrlWithNothingSaidOnlyTheUrlIsSent() {
        for (String kind : List.of("images", "files")) {
            server.answer(200, stored());
            Assets assets = server.client().assets();
            String url = "https://example.com/" + kind;

            AssetInstance fetched = kind.equals("images") ? assets.imageFromUrl(url) : assets.fileFromUrl(url);

            RecordedRequest request = server.request();
            assertThat(fetched.sha1hash()).isEqualTo(ABC);
            assertThat(path(request)).isEqualTo("/v2025-03-25/assets/" + kind + "/production/from-url");
            assertThat(parameters(request)).isEmpty();
            assertThat(tree(text(request))).isEqualTo(tree("{\"url\":\"" + url + "\"}"));
        }
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsSent() {
        Assets assets = server.client().assets();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.uploadFile(abc(), u -> u.meta(ImageMeta.EXIF)))
                .withMessageContaining("meta");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.uploadImage(abc(), u -> u.sourceUrl("https://unsplash.com")))
                .withMessageContaining("sourceUrl")
                .withMessageContaining("sourceName");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.uploadImage(abc(), u -> u.sourceId("1")))
                .withMessageContaining("sourceId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.imageFromUrl("https://example.com/a", u -> u.aspects(Map.of("a", 1))))
                .withMessageContaining("aspects");
        assertThat(server.requests()).isZero();
    }

    @Test
    void librariesAreListedByWhoHasThem() {
        server.sample("library/list.json");
        server.answer(200, "[{\"id\":\"mlXYZ\"}]");
        server.sample("library/one.json");
        MediaLibraries libraries = server.client().mediaLibraries();

        List<LibraryInfo> ofProject = libraries.listOfProject("abc123");
        List<LibraryInfo> ofOrganization = libraries.listOfOrganization("oABC");
        LibraryInfo one = libraries.get("mlXYZ");

        assertThat(ofProject).extracting(LibraryInfo::id).containsExactly("mlXYZ", "mlgEJeOMUQc");
        assertThat(written(ofProject)).isEqualTo(tree(Samples.text("library/list.json"), "/data"));
        assertThat(ofOrganization).extracting(LibraryInfo::status).containsOnlyNulls();
        assertThat(one.id()).isEqualTo("mlXYZ");
        RecordedRequest first = server.request();
        assertThat(path(first)).isEqualTo("/v2025-03-25/media-libraries");
        assertThat(parameters(first)).containsExactly("projectId=abc123");
        assertThat(parameters(server.request())).containsExactly("organizationId=oABC");
        assertThat(path(server.request())).isEqualTo("/v2025-03-25/media-libraries/mlXYZ");
    }

    @Test
    void idsThatAreNoneListNothing() {
        MediaLibraries libraries = server.client().mediaLibraries();

        assertThatIllegalArgumentException().isThrownBy(() -> libraries.listOfProject("a/b"));
        assertThatIllegalArgumentException().isThrownBy(() -> libraries.listOfOrganization(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> libraries.get("ml?x"));
        assertThat(server.requests()).isZero();
        assertThat(libraries).asString().startsWith("MediaLibraries[http");
        assertThat(server.client().assets()).asString().contains("production");
    }
}
