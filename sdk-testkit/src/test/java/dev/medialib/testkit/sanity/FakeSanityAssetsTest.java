package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static dev.medialib.testkit.sanity.Caller.ASSETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.Caller.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSanityAssetsTest {

    private static final String LINK = ASSETS + "/media-library-link/production";

    private final FakeSanity sanity = FakeSanity.start();
    private final Caller caller = new Caller(sanity);

    @AfterEach
    void close() {
        sanity.close();
    }

    private Response image(String query, byte[] bytes) throws IOException, InterruptedException {
        return caller.send("POST", ASSETS + "/images/production" + query, null, bytes);
    }

    @Test
    void anImageBecomesADocumentOfTheDataset() throws Exception {
        byte[] bytes = Samples.png(500, 400);
        Response response = image(
                "?tag=t&label=L&title=T&description=D&filename=my-image.png&creditLine=C"
                        + "&sourceId=1&sourceName=N&sourceUrl=https%3A%2F%2Fexample.com",
                bytes);
        assertThat(response.status()).isEqualTo(200);
        JsonNode document = response.json().path("document");
        String sha1 = Samples.sha1(bytes);
        assertThat(document.path("_id").asText()).isEqualTo("image-" + sha1 + "-500x400-png");
        assertThat(document.path("_type").asText()).isEqualTo("sanity.imageAsset");
        assertThat(document.path("assetId").asText()).isEqualTo(sha1);
        assertThat(document.path("path").asText()).isEqualTo("images/fakeproj/production/" + sha1 + "-500x400.png");
        assertThat(document.path("url").asText())
                .isEqualTo(sanity.url() + "/images/fakeproj/production/" + sha1 + "-500x400.png");
        assertThat(document.path("source"))
                .isEqualTo(parse("{\"id\":\"1\",\"name\":\"N\",\"url\":\"https://example.com\"}"));
        assertThat(document.path("creditLine").asText()).isEqualTo("C");
        assertThat(document.path("originalFilename").asText()).isEqualTo("my-image.png");
        assertThat(document.at("/metadata/dimensions/aspectRatio").asDouble()).isEqualTo(1.25);
        assertThat(document.at("/metadata/_type").asText()).isEqualTo("sanity.imageMetadata");
        assertThat(parse(sanity.dataset().document(document.path("_id").asText())))
                .isEqualTo(document);
    }

    @Test
    void theSameBytesGiveTheSameDocumentAgain() throws Exception {
        JsonNode first = image("?title=one", Samples.png(1, 1)).ok();
        assertThat(image("?title=two", Samples.png(1, 1)).ok()).isEqualTo(first);
        assertThat(sanity.dataset().documentIds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '_type dimensions palette lqip blurHash'",
        "meta=none, '_type dimensions'",
        "meta=exif&meta=location&meta=image&meta=thumbhash, '_type dimensions exif location image thumbHash'",
        "meta[]=palette&meta[]=lqip, '_type dimensions palette lqip'",
        "'meta=palette,lqip', '_type dimensions'"
    })
    void metadataIsWhatWasAskedFor(String query, String fields) throws Exception {
        JsonNode metadata = image("?" + query.replace("[]", "%5B%5D"), Samples.png(1, 1))
                .ok()
                .at("/document/metadata");
        assertThat(metadata.fieldNames()).toIterable().containsExactlyInAnyOrder(fields.split(" ", -1));
    }

    @Test
    void metadataHasTheFormOfTheVendorsSchema() throws Exception {
        JsonNode metadata =
                image("?meta=palette&meta=location", Samples.png(1, 1)).ok().at("/document/metadata");
        assertThat(metadata.at("/palette/dominant/background").asText()).isEqualTo("#3a5f8a");
        assertThat(metadata.at("/location/lat").asDouble()).isEqualTo(59.91);
    }

    @Test
    void aFileThatIsNotAnImageIsRejected() throws Exception {
        Response rejected = image("", Samples.text("abc"));
        assertThat(rejected.boom(400)).isEqualTo("Invalid image, could not read metadata");
        assertThat(rejected.json().path("details").asText())
                .isEqualTo("Input buffer contains unsupported image format");
        assertThat(image("", Samples.png(0, 1)).boom(400)).isEqualTo("Invalid image, could not read metadata");
        caller.send("POST", ASSETS + "/images/nope", null, Samples.png(1, 1)).boom(404);
    }

    private static Stream<Arguments> imagesOf40x30() {
        return Stream.of(
                arguments("png", "image/png", Samples.png(40, 30)),
                arguments("jpg", "image/jpeg", Samples.jpeg(40, 30)),
                arguments("gif", "image/gif", Samples.gif(40, 30)),
                arguments("bmp", "image/bmp", Samples.bmp(40, 30)),
                arguments("bmp", "image/bmp", Samples.bmp(40, -30)),
                arguments("webp", "image/webp", Samples.webp(40, 30)),
                arguments("webp", "image/webp", Samples.losslessWebp(40, 30)),
                arguments("webp", "image/webp", Samples.extendedWebp(40, 30)),
                arguments("tif", "image/tiff", Samples.tiff(40, 30)),
                arguments("tif", "image/tiff", Samples.littleTiff(40, 30)),
                arguments("avif", "image/avif", Samples.avif(40, 30)),
                arguments("avif", "image/avif", Samples.generalAvif(40, 30)),
                arguments("heic", "image/heic", Samples.heic(40, 30)));
    }

    /** The formats are those that users of the service report; the sizes are read by the formats' own specifications. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("imagesOf40x30")
    void imagesHaveTheSizeInTheirBytes(String extension, String mimeType, byte[] bytes) throws Exception {
        JsonNode document = image("", bytes).ok().path("document");

        assertThat(document.path("_id").asText()).isEqualTo("image-" + Samples.sha1(bytes) + "-40x30-" + extension);
        assertThat(document.path("mimeType").asText()).isEqualTo(mimeType);
        assertThat(document.at("/metadata/dimensions/width").asInt()).isEqualTo(40);
        assertThat(document.at("/metadata/dimensions/height").asInt()).isEqualTo(30);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("imagesOf40x30")
    void anImageWhoseHeaderIsCutOffIsRejected(String extension, String mimeType, byte[] bytes) throws Exception {
        for (int length = 1; length <= Math.min(bytes.length - 1, 16); length++) {
            image("", Arrays.copyOf(bytes, length)).boom(400);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <svg width="40" height="30"/>                              | 40x30
            <svg width="40px" height='30.7'/>                          | 40x30
            <svg viewBox="0 0 40 30"/>                                 | 40x30
            <svg width="100%" height="100%" viewBox="-1,-1,40.5,30"/>  | 40x30
            <svg width="80" viewBox="0 0 40 30"/>                      | 80x30
            <svg/>                                                     | 300x150
            <!DOCTYPE svg [<!ENTITY a "b">]><svg width="9" height="8"/> | 9x8
            """)
    void anSvgImageHasTheSizeOfItsRoot(String svg, String size) throws Exception {
        assertThat(image("", Samples.text(svg)).ok().at("/document/_id").asText())
                .endsWith("-" + size + "-svg");
    }

    @Test
    void anSvgImageMayStartWithAByteOrderMark() throws Exception {
        assertThat(image("", Samples.text("\ufeff<svg/>"))
                        .ok()
                        .at("/document/size")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void anythingCanBeAFile() throws Exception {
        byte[] bytes = Samples.png(1, 1);
        JsonNode document = caller.send("POST", ASSETS + "/files/production?filename=a.yaml&meta=palette", null, bytes)
                .ok()
                .path("document");
        assertThat(document.path("_id").asText()).isEqualTo("file-" + Samples.sha1(bytes) + "-yaml");
        assertThat(document.path("_type").asText()).isEqualTo("sanity.fileAsset");
        assertThat(document.has("metadata")).isFalse();
        assertThat(document.path("path").asText())
                .isEqualTo("files/fakeproj/production/" + Samples.sha1(bytes) + ".yaml");
    }

    @Test
    void theServerFetchesForADatasetToo() throws Exception {
        sanity.serve("https://example.com/a.gif", Samples.gif(3, 4));
        String body = "{\"url\":\"https://example.com/a.gif\",\"filename\":\"b.gif\"}";
        assertThat(caller.post(ASSETS + "/images/production/from-url", body)
                        .ok()
                        .at("/document/originalFilename")
                        .asText())
                .isEqualTo("b.gif");
        assertThat(caller.post(ASSETS + "/files/production/from-url", body)
                        .ok()
                        .at("/document/_id")
                        .asText())
                .startsWith("file-");
        caller.post(ASSETS + "/files/production/from-url", "{\"url\":\"https://example.com/none\"}")
                .boom(502);
    }

    private JsonNode uploaded(byte[] bytes) throws IOException, InterruptedException {
        return caller.upload("?filename=a.png", bytes).ok();
    }

    private String body(JsonNode upload) {
        return "{\"mediaLibraryId\":\"" + sanity.library().id() + "\",\"assetInstanceId\":"
                + upload.at("/assetInstance/_id") + ",\"assetId\":" + upload.at("/asset/_id") + "}";
    }

    @Test
    void aLinkedAssetIsADocumentThatPointsIntoTheLibrary() throws Exception {
        JsonNode upload = uploaded(Samples.png(30, 20));
        JsonNode document = caller.post(LINK + "?tag=media-library.link-asset", body(upload))
                .ok()
                .path("document");
        String sha1 = upload.at("/assetInstance/sha1hash").asText();
        assertThat(document.path("_id")).isEqualTo(upload.at("/assetInstance/_id"));
        assertThat(document.path("assetId").asText()).isEqualTo(sha1);
        assertThat(document.path("media"))
                .isEqualTo(parse("{\"_type\":\"reference\",\"_weak\":true,\"_ref\":\"media-library:"
                        + sanity.library().id() + ":" + upload.at("/asset/_id").asText() + "\"}"));
        assertThat(document.path("metadata")).isEqualTo(parse("{}"));
        assertThat(document.path("uploadId").asText()).startsWith("ml-link-");
        assertThat(document.path("url").asText())
                .isEqualTo(sanity.url() + "/images/fakeproj/production/" + sha1 + "-30x20.png");
        assertThat(parse(sanity.dataset().document(document.path("_id").asText())))
                .isEqualTo(document);
        assertThat(caller.post(LINK, body(upload)).ok().path("document")).isEqualTo(document);
        assertThat(sanity.dataset().documentIds()).hasSize(1);
    }

    @Test
    void aLinkCanHaveMetadata() throws Exception {
        JsonNode upload = uploaded(Samples.png(1, 1));
        JsonNode metadata = caller.post(LINK + "?meta%5B%5D=palette&meta%5B%5D=lqip", body(upload))
                .ok()
                .at("/document/metadata");
        assertThat(metadata.fieldNames()).toIterable().containsExactlyInAnyOrder("palette", "lqip");
    }

    @Test
    void anAssetIsNotReadyForAWhile() throws Exception {
        sanity.settings().linkPolls.set(2);
        JsonNode upload = uploaded(Samples.png(1, 1));
        for (int i = 0; i < 2; i++) {
            assertThat(caller.post(LINK, body(upload)).boom(422)).isEqualTo("Media library asset is not ready");
        }
        caller.post(LINK, body(upload)).ok();
        JsonNode another = uploaded(Samples.png(2, 2));
        caller.post(LINK, body(another)).boom(422);
    }

    @Test
    void onlyWhatIsThereCanBeLinked() throws Exception {
        JsonNode upload = uploaded(Samples.png(1, 1));
        JsonNode other = uploaded(Samples.png(2, 2));
        String good = body(upload);
        caller.post(LINK, good.replace(sanity.library().id(), "mlNone")).boom(404);
        caller.post(LINK, good.replace(upload.at("/asset/_id").asText(), "none"))
                .boom(404);
        caller.post(LINK, good.replace(upload.at("/assetInstance/_id").asText(), "none"))
                .boom(404);
        caller.post(
                        LINK,
                        good.replace(
                                upload.at("/asset/_id").asText(),
                                other.at("/asset/_id").asText()))
                .boom(404);
        JsonNode video = caller.upload("?type=video", Samples.mp4()).ok();
        caller.post(LINK, body(video)).boom(400);
        assertThat(sanity.dataset().documentIds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"mediaLibraryId\":\"\"}", "{\"mediaLibraryId\":\"mlFakeLib001\",\"assetId\":\"a\"}"})
    void aLinkNeedsAllThreeIds(String body) throws Exception {
        assertThat(caller.post(LINK, body).boom(400)).contains("is required");
    }
}
