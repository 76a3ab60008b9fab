package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Progress;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire when a file is sent in one request. */
class UploadCallsTest {
    private static final UUID LIBRARY = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final UUID FOLDER = UUID.fromString("43d06f6a-513f-4014-a707-f2da1b10844f");
    private static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final String CREATED = "{\"Id\":\"" + CAT + "\",\"Title\":\"cat\"}";
    private static final Content PICTURE = Content.of(new byte[] {1, 2, 3}).withFileName("cat.jpg");

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private RecordedRequest sent(Content content, Consumer<MediaUpload.Builder<ImageChange.Builder>> options) {
        server.answer(201, CREATED);
        server.client().images().upload(content, options);
        return server.request();
    }

    private RecordedRequest sent(Consumer<MediaUpload.Builder<ImageChange.Builder>> options) {
        return sent(PICTURE, u -> options.accept(u.parentId(LIBRARY)));
    }

    private static JsonData properties(RecordedRequest request) {
        return JsonData.parse(request.getHeaders().get("X-Sf-Properties"));
    }

    @Test
    void aFileGoesAsItIsWithItsFieldsInAHeader() {
        server.answer(201, CREATED);
        Image image = server.client(b -> b.culture("en").provider("librariesProvider2"))
                .images()
                .upload(
                        PICTURE,
                        u -> u.parentId(LIBRARY)
                                .folderId(FOLDER)
                                .title("Cat")
                                .urlName("cat")
                                .fields(f -> f.alternativeText("A cat"))
                                .author("Ann")
                                .description("")
                                .tags(List.of(FOLDER))
                                .category(List.of())
                                .field("Photographer", 7));
        RecordedRequest request = server.request();

        assertThat(image.id()).isEqualTo(CAT);
        assertThat(SiteServer.line(request))
                .isEqualTo("POST /api/default/images?sf_culture=en&sf_provider=librariesProvider2");
        assertThat(request.getBody().toByteArray()).containsExactly(1, 2, 3);
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("3");
        assertThat(request.getHeaders().get("Content-Encoding")).isEqualTo("identity");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("image/jpeg");
        assertThat(request.getHeaders().get("X-File-Name")).isEqualTo("cat.jpg");
        assertThat(request.getHeaders().get("X-SF-Service-Request")).isEqualTo("true");
        assertThat(request.getHeaders().get("DirectUpload")).isNull();
        assertThat(properties(request))
                .isEqualTo(JsonData.parse("{\"FolderId\":\"" + FOLDER + "\",\"Title\":\"Cat\",\"UrlName\":\"cat\","
                        + "\"AlternativeText\":\"A cat\",\"Author\":\"Ann\",\"Description\":\"\",\"Tags\":[\"" + FOLDER
                        + "\"],\"Category\":[],\"Photographer\":7,\"ParentId\":\"" + LIBRARY + "\"}"));
    }

    @Test
    void publishingIsSaidInBothFormsThatVersionsRead() {
        RecordedRequest request = sent(u -> u.publish(true));
        assertThat(request.getHeaders().get("DirectUpload")).isEqualTo("true");
        assertThat(properties(request).get("DirectUpload")).isEqualTo(JsonData.of(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "котка",
                "日本 é",
                "\uD83D\uDC08 cat",
                "say \"hi\" \\ it's; a=b, %41+",
                "two\r\nlines\tand\u0000nul\u007F\u0085\u2028",
                "X-Evil: 1\r\n\r\nGET / HTTP/1.1"
            })
    void anyTitleArrivesThroughAnAsciiHeader(String title) {
        RecordedRequest request = sent(u -> u.title(title));
        String header = request.getHeaders().get("X-Sf-Properties");
        assertThat(header).matches("[ -~]+");
        assertThat(properties(request).get("Title").asString()).isEqualTo(title);
        assertThat(request.getHeaders().get("X-Evil")).isNull();
    }

    @Test
    void lettersBeyondAsciiAreEscapedEachUtf16UnitByItself() {
        RecordedRequest request = sent(u -> u.title("é\uD83D\uDC08\u007F\n"));
        assertThat(request.getHeaders().get("X-Sf-Properties"))
                .isEqualTo("{\"Title\":\"\\u00e9\\ud83d\\udc08\\u007f\\n\",\"ParentId\":\"" + LIBRARY + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "куче.png | %D0%BA%D1%83%D1%87%D0%B5.png",
                "a b+c&d.png | a%20b%2Bc%26d.png",
                "-_.!~*()x.png | -_.!~*()x.png",
                "日本\uD83D\uDC08.png | %E6%97%A5%E6%9C%AC%F0%9F%90%88.png",
                "50%;\"q\".png | 50%25%3B%22q%22.png",
                "dir/cat.png | cat.png"
            })
    void fileNamesAreEncodedAsJavaScriptDoes(String name, String header) {
        assertThat(sent(u -> u.fileName(name)).getHeaders().get("X-File-Name")).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({"cat.of mine.jpg,cat.of mine", "cat,cat", ".jpg,.jpg", "'  .png',.png", "' cat .png',cat"})
    void withoutATitleTheFileNameIsOneWithoutItsExtension(String name, String title) {
        RecordedRequest request = sent(PICTURE.withFileName(name), u -> u.parentId(LIBRARY));
        assertThat(properties(request).get("Title").asString()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1.jpg", "a\n.jpg", "a\u0000.jpg", "", "..", "half\uD83D.jpg"})
    void anInvalidFileNameIsRejectedBeforeTheRequest(String name) {
        SitefinityClient client = server.client();
        assertThatThrownBy(() ->
                        client.images().upload(PICTURE, u -> u.parentId(LIBRARY).fileName(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fileName");
        assertThat(server.requests()).isZero();
    }

    @Test
    void whatIsMissingIsRefusedBeforeAnythingIsSent() {
        SitefinityClient client = server.client();
        Content nameless = Content.of(new byte[1]);
        assertThatThrownBy(() -> client.images().upload(PICTURE, u -> u.title("Cat")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parentId is required");
        assertThatThrownBy(() -> client.images().upload(nameless, u -> u.parentId(LIBRARY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fileName is required");
        assertThat(server.requests()).isZero();
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        MediaUpload.Builder<ImageChange.Builder> upload = MediaUpload.builder(ImageChange::builder);
        assertThatThrownBy(() -> upload.parentId(null)).hasMessage("parentId must not be null");
        assertThatThrownBy(() -> upload.title(" ")).hasMessageContaining("Title");
        assertThatThrownBy(() -> upload.field("Width", 1)).hasMessageContaining("set by the server");
        assertThatThrownBy(() -> upload.field("a b", 1)).hasMessageContaining("name must be the name of a field");
        assertThatThrownBy(() -> upload.field("ParentId", LIBRARY))
                .hasMessage("ParentId must not be set as a field; use parentId");
        assertThatThrownBy(() -> upload.field("DirectUpload", true))
                .hasMessage("DirectUpload must not be set as a field; use publish");
        assertThatThrownBy(() -> upload.chunksFrom(0)).hasMessageContaining("chunksFrom");
        assertThatThrownBy(() -> upload.parallelChunks(0)).hasMessageContaining("parallelChunks");
    }

    @Test
    void aNullFolderOfAnUploadIsRefusedWithARemedy() {
        String message =
                "FolderId must not be null; omit it, or use location(library, null) for the root level of the library";
        SitefinityClient client = server.client();

        assertThatThrownBy(() ->
                        client.images().upload(PICTURE, u -> u.parentId(LIBRARY).folderId(null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() ->
                        client.images().upload(PICTURE, u -> u.parentId(LIBRARY).fields(f -> f.folderId(null))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(server.requests()).isZero();
    }

    @Test
    void theRemedyForANullFolderUploadsToTheRootLevel() {
        server.answer(201, "{\"Id\":\"" + LIBRARY + "\"}");

        server.client().images().upload(PICTURE, u -> u.location(LIBRARY, null));

        assertThat(server.request().getHeaders().get("X-Sf-Properties"))
                .contains("ParentId")
                .doesNotContain("FolderId");
    }

    @Test
    void fieldsCannotPublish() {
        assertThatThrownBy(() -> MediaUpload.of(
                        ImageChange::builder, u -> u.parentId(LIBRARY).fields(f -> f.field("DirectUpload", true))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("DirectUpload must not be set as a field; use publish");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 65535, 65536, 65537, 200_000})
    void base64IsExactWhateverTheLength(int length) {
        byte[] data = new byte[length];
        new Random(length).nextBytes(data);
        List<Progress> heard = new ArrayList<>();
        RecordedRequest request = sent(
                Content.of(data).withFileName("x.bin"),
                u -> u.parentId(LIBRARY).base64().onProgress(heard::add));
        String expected = Base64.getEncoder().encodeToString(data);
        assertThat(request.getBody().utf8()).isEqualTo(expected);
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(expected.length()));
        assertThat(request.getHeaders().get("Content-Encoding")).isEqualTo("base64");
        assertThat(heard.get(heard.size() - 1)).isEqualTo(Progress.of(1, length, OptionalLong.of(length)));
    }

    @Test
    void base64WithoutTheHeaderIsSentInOneRequest() {
        byte[] data = "any carnal pleas".getBytes(StandardCharsets.US_ASCII);
        RecordedRequest request = sent(
                Content.of(data).withFileName("x.txt"),
                u -> u.parentId(LIBRARY).base64WithoutHeader().chunksFrom(1));
        assertThat(request.getBody().utf8()).isEqualTo("YW55IGNhcm5hbCBwbGVhcw==");
        assertThat(request.getHeaders().get("Content-Encoding")).isNull();
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("text/plain");
        assertThat(request.getHeaders().get("X-File-Name")).isEqualTo("x.txt");
    }

    @Test
    void base64OfAStreamOfUnknownLengthIsStreamedToo() {
        byte[] data = "any carnal pleas".getBytes(StandardCharsets.US_ASCII);
        RecordedRequest request = sent(
                Content.oneShot(new ByteArrayInputStream(data)).withFileName("x.txt"),
                u -> u.parentId(LIBRARY).base64());
        assertThat(request.getBody().utf8()).isEqualTo("YW55IGNhcm5hbCBwbGVhcw==");
        assertThat(request.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void anEmptyFileGoesInOneRequestHoweverSmallTheThreshold() {
        RecordedRequest request = sent(
                Content.of(new byte[0]).withFileName("x.jpg"),
                u -> u.parentId(LIBRARY).chunksFrom(1));
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("0");
    }

    @Test
    void anUploadThatMayHaveArrivedIsNotRepeated() {
        server.answer(503, "");
        server.answer(201, CREATED);
        SitefinityClient client = server.client();
        ServerException failure = catchThrowableOfType(
                ServerException.class, () -> client.images().upload(PICTURE, u -> u.parentId(LIBRARY)));
        assertThat(failure.isRetryable()).isFalse();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void anExpiredTokenIsRenewedOnlyForReplayableFiles() {
        List<String> tokens = new ArrayList<>(List.of("token-3333333", "token-2222222", "token-1111111"));
        SitefinityClient client = server.client(
                b -> b.token(() -> dev.medialib.core.auth.AccessToken.of(tokens.remove(tokens.size() - 1))));
        server.answer(401, "{}");
        server.answer(201, CREATED);
        client.images().upload(PICTURE, u -> u.parentId(LIBRARY));
        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer token-1111111");
        assertThat(server.request().getHeaders().get("Authorization")).isEqualTo("Bearer token-2222222");

        server.answer(401, "{}");
        Content once = Content.oneShot(new ByteArrayInputStream(new byte[3])).withFileName("x.jpg");
        assertThatThrownBy(() -> client.images().upload(once, u -> u.parentId(LIBRARY)))
                .isInstanceOf(AuthenticationException.class);
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void anotherFileForAnItemGoesWithPatch() {
        server.noContent();
        server.client(b -> b.culture("bg")).images().replaceFile(CAT, PICTURE, r -> r.fileName("нова.jpg"));
        RecordedRequest request = server.request();
        assertThat(SiteServer.line(request)).isEqualTo("PATCH /api/default/images(" + CAT + ")?sf_culture=bg");
        assertThat(request.getBody().toByteArray()).containsExactly(1, 2, 3);
        assertThat(request.getHeaders().get("X-File-Name")).isEqualTo("%D0%BD%D0%BE%D0%B2%D0%B0.jpg");
        assertThat(request.getHeaders().get("X-Sf-Properties")).isEqualTo("{}");
        assertThat(request.getHeaders().get("Content-Encoding")).isEqualTo("identity");
    }

    @Test
    void aPreviewShowsTheHeadersAndNotTheFile() {
        RequestPreview preview = server.client()
                .preview(c ->
                        c.documents().upload(PICTURE, u -> u.parentId(LIBRARY).base64()));
        assertThat(preview.headers().first("Content-Encoding")).isEqualTo("base64");
        assertThat(preview.body()).contains("3 bytes");
        assertThat(server.requests()).isZero();
    }
}
