package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.Caller.Response;
import dev.medialib.testkit.sanity.settings.DuplicateResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSanityUploadTest {

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);

    @AfterEach
    void close() {
        sanity.close();
    }

    @Test
    void anImageBecomesAnAssetAndItsInstance() throws Exception {
        byte[] bytes = Samples.png(300, 200);
        Response response = caller.upload("?filename=my+file+%C3%A6.png&title=T+1&cdnAccessPolicy=private", bytes);
        assertThat(response.status()).isEqualTo(201);
        JsonNode asset = response.json().path("asset");
        JsonNode instance = response.json().path("assetInstance");
        String sha1 = Samples.sha1(bytes);
        String instanceId = "image-" + sha1 + "-300x200-png";
        assertThat(instance.path("_id").asText()).isEqualTo(instanceId);
        assertThat(instance.path("_type").asText()).isEqualTo("sanity.imageAsset");
        assertThat(instance.path("state").asText()).isEqualTo("ready");
        assertThat(instance.path("sha1hash").asText()).isEqualTo(sha1);
        assertThat(instance.path("mimeType").asText()).isEqualTo("image/png");
        assertThat(instance.path("size").asInt()).isEqualTo(bytes.length);
        assertThat(instance.path("originalFilename").asText()).isEqualTo("my file æ.png");
        assertThat(instance.path("url").asText())
                .isEqualTo(sanity.url() + "/media-libraries/" + library.id() + "/images/" + sha1 + "-300x200.png");
        assertThat(instance.at("/metadata/dimensions/aspectRatio").asDouble()).isEqualTo(1.5);
        assertThat(asset.path("_id").asText()).hasSize(27);
        assertThat(asset.path("_type").asText()).isEqualTo("sanity.asset");
        assertThat(asset.path("assetType").asText()).isEqualTo("sanity.imageAsset");
        assertThat(asset.path("title").asText()).isEqualTo("T 1");
        assertThat(asset.path("cdnAccessPolicy").asText()).isEqualTo("private");
        assertThat(asset.at("/currentVersion/_ref").asText()).isEqualTo(instanceId);
        assertThat(asset.at("/versions/0/instance/_ref").asText()).isEqualTo(instanceId);
        assertThat(asset.path("aspects").isObject()).isTrue();
        assertThat(response.json().at("/uploadSession/_type").asText()).isEqualTo("sanity.asset.upload-session");
        assertThat(library.documentIds())
                .containsExactlyInAnyOrder(instanceId, asset.path("_id").asText());
        assertThat(parse(library.document(asset.path("_id").asText()))).isEqualTo(asset);
        assertThat(library.content(instanceId)).isEqualTo(bytes);
        assertThatThrownBy(() -> library.content("image-x")).hasMessageContaining("image-x");
    }

    @Test
    void anSvgImageIsStoredWithoutItsPrologAndComments() throws Exception {
        String root = "<svg width=\"3\" height='4'><path/></svg>\n";
        byte[] bytes = ("\n<?xml version=\"1.0\"?><!-- a --><!DOCTYPE svg>\n" + root).getBytes(StandardCharsets.UTF_8);
        byte[] stored = root.getBytes(StandardCharsets.UTF_8);

        String image = id(caller.upload("", bytes));

        assertThat(image).isEqualTo("image-" + Samples.sha1(stored) + "-3x4-svg");
        assertThat(library.content(image)).isEqualTo(stored);
        assertThat(caller.upload("", bytes).status()).isEqualTo(409);
        assertThat(id(caller.upload("?type=file", bytes))).startsWith("file-" + Samples.sha1(bytes));
        assertThat(id(caller.upload("", "<p><svg/></p>".getBytes(StandardCharsets.UTF_8))))
                .startsWith("file-");
    }

    @Test
    void imagesAreKnownByTheirBytes() throws Exception {
        assertThat(id(caller.upload("", Samples.gif(258, 3)))).endsWith("-258x3-gif");
        assertThat(id(caller.upload("?filename=wrong.pdf", Samples.jpeg(4948, 7422))))
                .endsWith("-4948x7422-jpg");
        assertThat(id(caller.upload("?type=image", Samples.png(70_000, 1)))).endsWith("-70000x1-png");
        assertThat(id(caller.upload("?type=file", Samples.png(1, 1))))
                .startsWith("file-")
                .endsWith("-bin");
    }

    @ParameterizedTest
    @CsvSource({
        "a.PDF, application/pdf, pdf",
        "'', application/pdf, pdf",
        "'', '', bin",
        "archive.tar.gz, '', gz",
        "no-extension, text/plain; charset=utf-8, txt",
        "'odd.a b', '', bin"
    })
    void anythingElseIsAFile(String filename, String contentType, String extension) throws Exception {
        byte[] bytes = Samples.text("%PDF-1.4 hello");
        String query = filename.isEmpty() ? "" : "?filename=" + Caller.encoded(filename);
        JsonNode instance = caller.send(
                        "POST", caller.library + "/upload" + query, contentType.isEmpty() ? null : contentType, bytes)
                .ok()
                .path("assetInstance");
        assertThat(instance.path("_id").asText()).isEqualTo("file-" + Samples.sha1(bytes) + "-" + extension);
        assertThat(instance.path("_type").asText()).isEqualTo("sanity.fileAsset");
        assertThat(instance.has("metadata")).isFalse();
        assertThat(instance.path("url").asText()).contains("/files/" + Samples.sha1(bytes) + "." + extension);
    }

    @Test
    void aDamagedImageIsAFileUnlessItIsCalledAnImage() throws Exception {
        byte[] cut = Samples.text("\u0000PNG");
        assertThat(id(caller.upload("", cut))).startsWith("file-");
        assertThat(caller.upload("?type=image", Samples.text("none")).boom(400)).contains("Invalid image");
        assertThat(caller.upload("?type=image", new byte[] {-1, -40, -1, -32, 0, 4, 0, 0, 7, 7, 7, 7, 7})
                        .boom(400))
                .contains("Invalid image");
        assertThat(caller.upload("", Samples.gif(0, 10)).boom(422)).contains("Invalid image");
        assertThat(caller.upload("?type=image", Samples.mp4()).boom(400)).contains("Invalid image");
    }

    @Test
    void titlesComeFromFileNamesUnlessThatIsSwitchedOff() throws Exception {
        assertThat(title(caller.upload("?filename=hero.v2.png", Samples.png(1, 1))))
                .isEqualTo("hero.v2");
        assertThat(title(caller.upload("?filename=hero.png&autoGenerateTitle=false", Samples.png(1, 2))))
                .isEmpty();
        assertThat(title(caller.upload("", Samples.png(1, 3)))).isEmpty();
    }

    private static String title(Response response) {
        return response.ok().at("/asset/title").asText();
    }

    private static String id(Response response) {
        return response.ok().at("/assetInstance/_id").asText();
    }

    @Test
    void aFormIsTakenToo() throws Exception {
        byte[] bytes = Samples.png(5, 6);
        String head = """
                --b
                Content-Disposition: form-data; name="note"

                x
                --b
                Content-Disposition: form-data; name="file"; filename="form.png"
                Content-Type: image/png

                """.replace("\n", "\r\n");
        byte[] body = new Buffer()
                .writeUtf8(head)
                .write(bytes)
                .writeUtf8("\r\n--b--\r\n")
                .readByteArray();
        JsonNode response = caller.send("POST", caller.library + "/upload", "multipart/form-data; boundary=b", body)
                .ok();
        assertThat(response.at("/assetInstance/originalFilename").asText()).isEqualTo("form.png");
        assertThat(response.at("/assetInstance/sha1hash").asText()).isEqualTo(Samples.sha1(bytes));
        assertThat(response.at("/asset/title").asText()).isEqualTo("form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx",
                "x"
            })
    void aFormWithoutAFileIsRejected(String body) throws Exception {
        caller.send("POST", caller.library + "/upload", "multipart/form-data; boundary=\"b\"", Samples.text(body))
                .boom(400);
        assertThat(library.documentIds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?type=audio",
                "?cdnAccessPolicy=secret",
                "?autoGenerateTitle=1",
                "?sha1=0000000000000000000000000000000000000000",
                "?sessionId=%23"
            })
    void aWrongParameterIsRejected(String query) throws Exception {
        caller.upload(query, Samples.png(1, 1)).boom(400);
        assertThat(library.documentIds().stream().filter(id -> id.startsWith("image-")))
                .isEmpty();
    }

    @Test
    void theHashIsCheckedAndCanBeFalsified() throws Exception {
        byte[] bytes = Samples.png(1, 1);
        library.corruptNextUploadHash();
        JsonNode instance =
                caller.upload("?sha1=" + Samples.sha1(bytes), bytes).ok().path("assetInstance");
        assertThat(instance.path("sha1hash").asText()).hasSize(40).isNotEqualTo(Samples.sha1(bytes));
        assertThat(parse(library.document(instance.path("_id").asText()))
                        .path("sha1hash")
                        .asText())
                .isEqualTo(Samples.sha1(bytes));
        byte[] next = Samples.png(1, 2);
        assertThat(caller.upload("", next).ok().at("/assetInstance/sha1hash").asText())
                .isEqualTo(Samples.sha1(next));
    }

    @Test
    void theSameBytesTwiceAreAConflictThatNamesTheInstance() throws Exception {
        String id = id(caller.upload("", Samples.png(1, 1)));
        JsonNode response = duplicate(DuplicateResponse.IN_ERROR);
        assertThat(response.at("/error/existingAssetId").asText()).isEqualTo(id);
        assertThat(response.at("/error/description").asText()).contains("already exists");
        response = duplicate(DuplicateResponse.TOP_LEVEL);
        assertThat(response.path("existingAssetId").asText()).isEqualTo(id);
        assertThat(response.at("/error").has("existingAssetId")).isFalse();
        assertThat(duplicate(DuplicateResponse.ABSENT).findValues("existingAssetId"))
                .isEmpty();
        assertThat(library.documentIds()).hasSize(2);
    }

    private JsonNode duplicate(DuplicateResponse shape) throws Exception {
        sanity.settings().duplicateResponse.set(shape);
        Response response = caller.upload("", Samples.png(1, 1));
        assertThat(response.status()).isEqualTo(409);
        return response.json();
    }

    @Test
    void anInstanceThatIsLeftBehindStillBlocksItsBytes() throws Exception {
        JsonNode first = caller.upload("", Samples.png(1, 1)).ok();
        String asset = first.at("/asset/_id").asText();
        caller.mutate("{\"delete\":{\"id\":\"" + asset + "\"}}").ok();
        assertThat(caller.upload("", Samples.png(1, 1)).status()).isEqualTo(409);
        caller.mutate("{\"delete\":{\"id\":\"" + first.at("/assetInstance/_id").asText() + "\"}}")
                .ok();
        caller.upload("", Samples.png(1, 1)).ok();
    }

    @Test
    void aVersionIsAddedWithoutBecomingTheCurrentOne() throws Exception {
        JsonNode first = caller.upload("?filename=one.png", Samples.png(1, 1)).ok();
        String asset = first.at("/asset/_id").asText();
        JsonNode second = caller.upload("?filename=two.png&assetId=" + asset, Samples.png(2, 2))
                .ok();
        assertThat(second.at("/asset/_id").asText()).isEqualTo(asset);
        assertThat(second.at("/asset/currentVersion/_ref")).isEqualTo(first.at("/assetInstance/_id"));
        assertThat(second.at("/asset/versions/1/instance/_ref")).isEqualTo(second.at("/assetInstance/_id"));
        assertThat(second.at("/asset/versions/1/title").asText()).isEqualTo("two.png");
        assertThat(second.at("/asset/_rev")).isNotEqualTo(first.at("/asset/_rev"));
        caller.upload("?assetId=nope", Samples.png(3, 3)).boom(404);
        caller.upload("?assetId=" + second.at("/assetInstance/_id").asText(), Samples.png(3, 3))
                .boom(404);
        assertThat(library.documentIds()).hasSize(3);
    }

    @Test
    void uploadsOfASessionAreGathered() throws Exception {
        caller.upload("?sessionId=s1", Samples.png(1, 1)).ok();
        JsonNode session =
                caller.upload("?sessionId=s1", Samples.png(2, 2)).ok().path("uploadSession");
        assertThat(session.path("_id").asText()).isEqualTo("s1");
        assertThat(session.path("assets")).hasSize(2);
        assertThat(parse(library.document("s1"))).isEqualTo(session);
    }

    @Test
    void aSessionMustBeOne() throws Exception {
        library.addDocument("{\"_id\":\"folder\",\"_type\":\"sanity.directory\"}");
        assertThat(caller.upload("?sessionId=folder", Samples.png(1, 1)).boom(400))
                .contains("sessionId");
        assertThat(library.documentIds()).containsExactly("folder");
    }

    @Test
    void theServerFetchesWhatTheTestServes() throws Exception {
        sanity.serve("https://example.com/a/hero.png?size=l", Samples.png(9, 9));
        Response response = caller.post(
                caller.library + "/from-url?tag=asset.upload.from-url",
                "{\"url\":\"https://example.com/a/hero.png?size=l\",\"aspects\":{\"department\":\"Brand\"}}");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.json().at("/asset/aspects/department").asText()).isEqualTo("Brand");
        assertThat(response.json().at("/asset/title").asText()).isEqualTo("hero");
        assertThat(response.json().at("/assetInstance/originalFilename").asText())
                .isEqualTo("hero.png");
        assertThat(response.json()
                        .at("/assetInstance/metadata/dimensions/width")
                        .asInt())
                .isEqualTo(9);
        assertThat(caller.post(caller.library + "/from-url", "{\"url\":\"https://example.com/none.png\"}")
                        .boom(502))
                .contains("https://example.com/none.png");
        caller.post(caller.library + "/from-url", "{\"url\":\"ftp://example.com/a\"}")
                .boom(400);
        caller.post(caller.library + "/from-url", "{}").boom(400);
        sanity.serve("https://example.com/again", Samples.png(9, 9));
        assertThat(caller.post(caller.library + "/from-url", "{\"url\":\"https://example.com/again\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aFetchedVideoIsKnownByItsBytes() throws Exception {
        sanity.serve("https://example.com/v", Samples.mp4());
        JsonNode response = caller.post(
                        caller.library + "/from-url", "{\"url\":\"https://example.com/v\",\"filename\":\"v.mp4\"}")
                .ok();
        assertThat(response.at("/assetInstance/_type").asText()).isEqualTo("sanity.videoAsset");
        assertThat(response.at("/assetInstance/originalFilename").asText()).isEqualTo("v.mp4");
    }

    @Test
    void urlsCanPointElsewhere() throws Exception {
        sanity.settings().cdnUrl.set(URI.create("http://localhost:1"));
        assertThat(caller.upload("", Samples.png(1, 1))
                        .ok()
                        .at("/assetInstance/url")
                        .asText())
                .startsWith("http://localhost:1/media-libraries/");
    }
}
