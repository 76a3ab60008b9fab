package dev.medialib.sanity.library;

import static dev.medialib.sanity.SanityServer.parameters;
import static dev.medialib.sanity.SanityServer.path;
import static dev.medialib.sanity.SanityServer.text;
import static dev.medialib.testsupport.JsonTree.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.call.Response;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.sanity.HashingServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.asset.CdnAccessPolicy;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryUploadCallsTest extends WithServer {
    private static final String ABC = "a9993e364706816aba3e25717850c26c9cd0d89d";

    private static Content content(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withNothingSaidTheRawBytesGoUnderTheirNameAndType(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("my file æ&?.pdf"), "abc");
        server.answer(201, HashingServer.uploaded(ABC));

        UploadedAsset uploaded = server.library().upload(Content.of(file));

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(path(request)).isEqualTo("/v2025-03-25/media-libraries/mlXYZ/upload");
        assertThat(parameters(request)).containsExactly("filename=my file æ&?.pdf");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/pdf");
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("3");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer skTESTTOKEN");
        assertThat(text(request)).isEqualTo("abc");
        assertThat(uploaded.duplicate()).isFalse();
    }

    @Test
    void everythingThatCanBeSaidIsAParameter() {
        server.answer(201, HashingServer.uploaded(ABC));

        server.client(b -> b.requestTagPrefix("acme"))
                .mediaLibrary("mlXYZ")
                .upload(
                        content("abc").withFileName("a.bin"),
                        u -> u.type(UploadType.FILE)
                                .filename("b.bin")
                                .title("T 1")
                                .autoGenerateTitle(false)
                                .assetId("2w91UKgsNKEhWD6au6OzeNaOe7f")
                                .sessionId("s-1")
                                .cdnAccessPolicy(CdnAccessPolicy.PRIVATE)
                                .tag("up")
                                .sendSha1());

        assertThat(parameters(server.request()))
                .containsExactlyInAnyOrder(
                        "type=file",
                        "filename=b.bin",
                        "title=T 1",
                        "autoGenerateTitle=false",
                        "assetId=2w91UKgsNKEhWD6au6OzeNaOe7f",
                        "sessionId=s-1",
                        "cdnAccessPolicy=private",
                        "tag=acme.up",
                        "sha1=" + ABC);
    }

    @Test
    void aOneShotStreamOfUnknownLengthIsSentInChunks() {
        server.answer(201, HashingServer.uploaded(ABC));

        server.library()
                .upload(Content.oneShot(new ByteArrayInputStream(new byte[] {'a', 'b', 'c'}))
                        .withMediaType("video/mp4"));

        RecordedRequest request = server.request();
        assertThat(request.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("video/mp4");
        assertThat(parameters(request)).isEmpty();
        assertThat(text(request)).isEqualTo("abc");
    }

    @Test
    void theHashOfAOneShotStreamCannotBeSentInAdvance() {
        Content stream = Content.oneShot(new ByteArrayInputStream(new byte[3]));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.library().upload(stream, u -> u.sendSha1()))
                .withMessageContaining("sendSha1()")
                .withMessageContaining("one-shot");
        assertThat(stream.isSpent()).isFalse();
        assertThat(server.requests()).isZero();
    }

    @Test
    void aMultipartBodyIsCompleteAndHasTheHashOfTheContent() {
        server.answer(201, HashingServer.uploaded(ABC));

        server.library()
                .upload(
                        content("abc").withMediaType("image/png").withFileName("say \"cheese\".png"),
                        u -> u.multipart());

        RecordedRequest request = server.request();
        String type = request.getHeaders().get("Content-Type");
        assertThat(type).startsWith("multipart/form-data; boundary=medialib-");
        String boundary = type.substring(type.indexOf('=') + 1);
        String expected = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"say %22cheese%22.png\"\r\n"
                + "Content-Type: image/png\r\n\r\nabc\r\n--" + boundary + "--\r\n";
        assertThat(text(request)).isEqualTo(expected);
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(expected.length()));
        assertThat(parameters(request)).containsExactly("filename=say \"cheese\".png");
    }

    @Test
    void aMultipartOfUnknownLengthIsSentInChunksUnderSomeName() {
        server.answer(201, HashingServer.uploaded(ABC));

        server.library()
                .upload(Content.of(() -> new ByteArrayInputStream(new byte[] {'a', 'b', 'c'})), u -> u.multipart());

        RecordedRequest request = server.request();
        assertThat(request.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(text(request)).contains("filename=\"file\"").endsWith("--\r\n");
    }

    @Test
    void aVideoHasNoHashToCompare() {
        server.sample(201, "upload/video-processing.json");

        UploadedAsset uploaded = server.library().upload(content("abc"));

        assertThat(uploaded.assetInstance().state().value()).isEqualTo("processing");
    }

    @Test
    void aPreviewShowsTheUploadAndSendsNothing() {
        RequestPreview preview = server.client()
                .preview(c -> c.mediaLibrary("mlXYZ")
                        .upload(content("abc"), u -> u.title("T").sendSha1()));

        assertThat(preview.url()).contains("/media-libraries/mlXYZ/upload?").contains("sha1=" + ABC);
        assertThat(server.requests()).isZero();
    }

    @Test
    void theHttpFactsOfAnUploadCanBeHad() {
        server.answer(201, HashingServer.uploaded(ABC));

        Response<UploadedAsset> response =
                server.client().withResponse(c -> c.mediaLibrary("mlXYZ").upload(content("abc")));

        assertThat(response.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"errors/409-upload-duplicate.json", "errors/409-upload-duplicate-top-level.json"})
    void whatTheLibraryHasAlreadyIsNamed(String sample) {
        server.sample(409, sample);

        assertThatThrownBy(() -> server.library().upload(content("abc")))
                .isInstanceOfSatisfying(
                        AssetAlreadyExistsException.class,
                        e -> assertThat(e.existingInstanceId())
                                .isEqualTo("image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg"))
                .hasMessageContaining("already exists");
    }

    @Test
    void aDuplicateIsOneWhateverItsTypeAndEvenWithoutAName() {
        server.answer(409, "{\"error\":{\"type\":\"mutationError\",\"description\":\"exists\",\"items\":[]}}");

        assertThatThrownBy(() -> server.library().upload(content("abc")))
                .isInstanceOfSatisfying(
                        AssetAlreadyExistsException.class,
                        e -> assertThat(e.existingInstanceId()).isNull());
    }

    @Test
    void refusalsHaveTheirOwnExceptionsAndAreNotRepeated() {
        SanityMediaLibrary library = server.library();
        server.answer(413, "<html>413 Request Entity Too Large</html>");
        assertThatThrownBy(() -> library.upload(content("abc"))).isInstanceOf(PayloadTooLargeException.class);
        server.answer(422, "{\"statusCode\":422,\"error\":\"Unprocessable Entity\",\"message\":\"degenerate image\"}");
        assertThatThrownBy(() -> library.upload(content("abc")))
                .isInstanceOf(UnprocessableException.class)
                .hasMessageContaining("degenerate image");
        server.answer(503, "{\"error\":{\"message\":\"busy\"},\"statusCode\":503}");
        assertThatThrownBy(() -> library.upload(content("abc")))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("busy");
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void anAnswerWithoutDocumentsIsNotTakenForAnUpload() {
        server.answer(200, "");
        assertThatThrownBy(() -> server.library().upload(content("abc")))
                .isInstanceOfSatisfying(
                        UnexpectedResponseException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        server.answer(200, "{}");
        assertThatThrownBy(() -> server.library().upload(content("abc")))
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void sanityFetchesAFileByItsUrl() {
        server.sample(201, "upload/image.json");

        UploadedAsset uploaded = server.library()
                .fromUrl(
                        URI.create("https://example.com/hero.png?x=ü"),
                        u -> u.filename("hero.png")
                                .aspects(Map.of("department", "Brand"))
                                .tag("asset.upload.from-url"));

        RecordedRequest request = server.request();
        assertThat(path(request)).isEqualTo("/v2025-03-25/media-libraries/mlXYZ/from-url");
        assertThat(parameters(request)).containsExactly("tag=asset.upload.from-url");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(tree(text(request)))
                .isEqualTo(tree("{\"url\":\"https://example.com/hero.png?x=%C3%BC\",\"filename\":\"hero.png\","
                        + "\"aspects\":{\"department\":\"Brand\"}}"));
        assertThat(uploaded.asset().title()).isEqualTo("Silhouette");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://example.com/a.png",
                "ftp://example.com/a.png",
                "https://",
                "https:///a.png",
                "https://user:secret@example.com/a.png",
                "https://good.example.com\\@evil.example.com/a.png",
                "https://example.com/a b.png",
                "https://example.com/a\r\nX: 1",
                "data:image/png;base64,iVBORw0KGgo="
            })
    void aUrlThatSanityWouldNotFetchIsRefusedWithoutBeingShown(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.library().fromUrl(url, u -> {}))
                .withMessageStartingWith("url must")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
        assertThat(server.requests()).isZero();
    }

    @Test
    void aUrlMayHave2048CharactersAndNoMore() {
        String longest = "https://example.com/" + "a".repeat(2048 - 20);
        server.sample(201, "upload/image.json");

        server.library().fromUrl(longest);

        assertThat(server.requests()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.library().fromUrl(longest + "a", u -> {}))
                .withMessageContaining("2048");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b.png", "a\\b.png", "a\0.png"})
    void aFileNameThatIsAPathIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.library().fromUrl("https://example.com/a", u -> u.filename(name)))
                .withMessageContaining("filename");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.library().fromUrl("https://example.com/a", u -> u.filename("a".repeat(256))));
    }

    @Test
    void aUrlOfBytesThatTheLibraryHasIsADuplicate() {
        server.sample(409, "errors/409-upload-duplicate.json");

        assertThatThrownBy(() -> server.library().fromUrl("https://example.com/a", u -> {}))
                .isInstanceOf(AssetAlreadyExistsException.class);
    }

    @Test
    void emptyTextsAndForbiddenTagsAreRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.library().upload(content("abc"), u -> u.title(" ")))
                .withMessageContaining("title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.library().upload(content("abc"), u -> u.tag("not a tag")))
                .withMessageContaining("tag");
        assertThat(server.requests()).isZero();
    }
}
