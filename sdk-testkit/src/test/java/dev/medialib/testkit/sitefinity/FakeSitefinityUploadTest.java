package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.HttpCaller.parse;
import static dev.medialib.testkit.sitefinity.Animals.ANIMALS;
import static dev.medialib.testkit.sitefinity.Animals.CAT;
import static dev.medialib.testkit.sitefinity.Animals.CATS;
import static dev.medialib.testkit.sitefinity.Animals.CAT_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sitefinity.Caller.Response;
import dev.medialib.testkit.sitefinity.settings.DirectUpload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeSitefinityUploadTest {

    /** Header of a PNG with 3 by 2 pixels, followed by binary data. */
    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000003000000020802000000fffe00");

    /** JPEG of 640 by 427 pixels, up to its frame header. */
    private static final byte[] JPEG =
            HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffc0001108" + "01ab" + "0280" + "03");

    private static final String PARENT = "\"ParentId\":\"" + ANIMALS + "\"";

    private final FakeSitefinity sitefinity = FakeSitefinity.start();
    private final Caller caller = new Caller(sitefinity);

    @BeforeEach
    void add() {
        Animals.addTo(sitefinity);
    }

    @AfterEach
    void close() {
        sitefinity.close();
    }

    private Response upload(byte[] body, String properties, String... headers) throws Exception {
        Map<String, String> all = new HashMap<>(
                Map.of("X-Sf-Properties", properties, "X-File-Name", "dog.png", "Content-Type", "image/png"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return caller.send("POST", "images", all, body);
    }

    private static UUID id(JsonNode item) {
        return UUID.fromString(item.path("Id").asText());
    }

    @Test
    void anUploadReturnsTheNewItemAsADraft() throws Exception {
        Response response = upload(
                PNG,
                "{" + PARENT + ", \"FolderId\":\"" + CATS
                        + "\", \"Title\":\"\\u043a\\u0443\\u0447\\u0435 \\ud83d\\ude3a\"}",
                "X-File-Name",
                "%D0%BA%D1%83%D1%87%D0%B5%20(1).PNG");
        assertThat(response.status()).isEqualTo(201);
        JsonNode item = response.ok();
        assertThat(item.path("@odata.context").asText())
                .isEqualTo(sitefinity.serviceUrl() + "/$metadata#images/$entity");
        assertThat(item.path("Title").asText()).isEqualTo("куче 😺");
        assertThat(item.path("UrlName").asText()).isEqualTo("куче");
        assertThat(item.path("Extension").asText()).isEqualTo(".png");
        assertThat(item.path("MimeType").asText()).isEqualTo("image/png");
        assertThat(item.path("TotalSize").asLong()).isEqualTo(PNG.length);
        assertThat(item.path("Width").asInt()).isEqualTo(3);
        assertThat(item.path("Height").asInt()).isEqualTo(2);
        assertThat(item.path("Tags").isArray()).isTrue();
        assertThat(item.path("Url").asText()).contains("/animals-library/cats-library/");
        assertThat(sitefinity.file(id(item))).isEqualTo(PNG);
        assertThat(sitefinity.item(id(item)).live()).isNull();
        assertThat(caller.get("images(" + id(item) + ")").status()).isEqualTo(404);
    }

    @Test
    void contentEncodingAloneDecidesHowABodyIsDecoded() throws Exception {
        byte[] text = Base64.getEncoder().encode(PNG);
        String properties = "{" + PARENT + ",\"Title\":\"dog\"}";
        assertThat(stored(upload(PNG, properties, "Content-Encoding", "identity")))
                .isEqualTo(PNG);
        assertThat(stored(upload(text, properties, "Content-Encoding", "base64")))
                .isEqualTo(PNG);
        // the trap: a damaged image is stored, with status 201
        assertThat(stored(upload(text, properties))).isEqualTo(text);
        assertThat(upload(PNG, properties, "Content-Encoding", "base64").error(400))
                .contains("base64");
        assertThat(upload(PNG, properties, "Content-Encoding", "gzip").error(400))
                .contains("gzip");
    }

    private byte[] stored(Response response) throws Exception {
        return sitefinity.file(id(response.ok()));
    }

    @ParameterizedTest
    @CsvSource({
        "EITHER,true,false,true",
        "EITHER,false,true,true",
        "EITHER,false,false,false",
        "HEADER,true,false,true",
        "HEADER,false,true,false",
        "PROPERTY,true,false,false",
        "PROPERTY,false,true,true"
    })
    void anUploadIsPublishedAtOnceWhenItSaysSo(DirectUpload form, boolean header, boolean property, boolean published)
            throws Exception {
        sitefinity.settings().directUpload.set(form);
        // the vendor's own tests send names without quotes
        String properties = "{ParentId:\"" + ANIMALS + "\",\"DirectUpload\":" + property + ",\"Title\":\"dog\"}";
        JsonNode item = upload(PNG, properties, "DirectUpload", Boolean.toString(header))
                .ok();
        assertThat(caller.get("images(" + id(item) + ")").status()).isEqualTo(published ? 200 : 404);
    }

    @Test
    void theNameForUrlsComesFromTheTitleAndIsFree() throws Exception {
        String properties = "{" + PARENT + ",\"Title\":\"Test's\"}";
        assertThat(upload(PNG, properties).ok().path("UrlName").asText()).isEqualTo("test-s-1");
        assertThat(upload(PNG, properties).ok().path("UrlName").asText()).isEqualTo("test-s-2");
        assertThat(upload(PNG, "{" + PARENT + ",\"Title\":\"x\",\"UrlName\":\"test-s\"}")
                        .error(400))
                .isEqualTo("Validation: {\"UrlName\":\"UrlExists\"}");
    }

    @Test
    void anUploadThatLacksSomethingStoresNothing() throws Exception {
        int before = sitefinity.items("images").size();
        assertThat(upload(PNG, "{\"Title\":\"dog\"}").error(400)).contains("ParentId");
        assertThat(upload(PNG, "{\"Title\":\"dog\",\"ParentId\":\"" + CATS + "\"}")
                        .error(400))
                .contains("ParentId");
        assertThat(upload(PNG, "{" + PARENT + "}").error(400)).isEqualTo("Validation: {\"Title\":\"Required\"}");
        assertThat(upload(PNG, "{").error(400)).contains("X-Sf-Properties");
        assertThat(upload(PNG, "[]").error(400)).contains("X-Sf-Properties");
        assertThat(upload(PNG, "{" + PARENT + ",\"Title\":\"dog\"}", "X-File-Name", " ")
                        .error(400))
                .contains("X-File-Name");
        assertThat(upload(PNG, "{" + PARENT + ",\"Title\":\"dog\"}", "X-File-Name", "%zz")
                        .error(400))
                .contains("malformed");
        assertThat(caller.post("images", "{\"Title\":\"dog\"}").error(400)).contains("X-Sf-Properties");
        assertThat(sitefinity.items("images")).hasSize(before);
    }

    @Test
    void anUploadMayBeTooLargeOrOfAWrongType() throws Exception {
        sitefinity.settings().allowedExtensions.set(Set.of(".JPG", ".png"));
        sitefinity.settings().maxUploadBytes.set(PNG.length);
        String properties = "{" + PARENT + ",\"Title\":\"dog\"}";
        assertThat(upload(PNG, properties, "X-File-Name", "dog.exe").error(400)).contains(".exe");
        assertThat(upload(PNG, properties).status()).isEqualTo(201);
        Response large = upload(new byte[PNG.length + 1], properties);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void clientsCanSendDimensionsThatTheServerCannotMeasure() throws Exception {
        UUID library = sitefinity.addLibrary("videolibraries", "Films");
        String properties =
                "{\"ParentId\":\"" + library + "\",\"Title\":\"f\",\"Width\":1920,\"ThumbnailSource\":\"data:,\"}";
        Map<String, String> headers =
                Map.of("X-Sf-Properties", properties, "X-File-Name", "f.mp4", "DirectUpload", "true");
        JsonNode video =
                caller.send("POST", "videos", headers, new byte[] {0, 1}).ok();
        assertThat(video.path("Width").asInt()).isEqualTo(1920);
        assertThat(video.path("Height").asInt()).isZero();
        assertThat(video.path("MimeType").asText()).isEqualTo("application/octet-stream");
        JsonNode jpeg = upload(JPEG, "{" + PARENT + ",\"Title\":\"j\",\"Width\":1}", "X-File-Name", "noextension")
                .ok();
        assertThat(jpeg.path("Width").asInt()).isEqualTo(640);
        assertThat(jpeg.path("Height").asInt()).isEqualTo(427);
        assertThat(jpeg.path("Extension").asText()).isEmpty();
        JsonNode broken = upload(new byte[] {(byte) 0xff, (byte) 0xd8, 0}, "{" + PARENT + ",\"Title\":\"k\"}")
                .ok();
        assertThat(broken.path("Width").asInt(-1)).isZero();
    }

    @Test
    void aFileIsReplacedInTheDraftAndItsUrlChanges() throws Exception {
        String before = caller.get(CAT_PATH).ok().path("Url").asText();
        caller.post(CAT_PATH + "/Default.SaveTemp()", "{\"model\":{}}").isDone();
        Map<String, String> headers = Map.of(
                "X-Sf-Properties",
                "{\"AlternativeText\":\"new\"}",
                "X-File-Name",
                "cat.png",
                "Content-Type",
                "image/png",
                "Content-Encoding",
                "identity");
        caller.send("PATCH", CAT_PATH + "?uploadAndReplace=true", headers, PNG).isDone();
        assertThat(caller.get(CAT_PATH).ok().path("Url").asText()).isEqualTo(before);
        caller.operate(CAT_PATH, "Publish").ok();
        JsonNode after = caller.get(CAT_PATH).ok();
        assertThat(after.path("Url").asText())
                .isNotEqualTo(before)
                .contains("/cat.png?sfvrsn=")
                .endsWith("_2");
        assertThat(after.path("Width").asInt()).isEqualTo(3);
        assertThat(after.path("TotalSize").asInt()).isEqualTo(PNG.length);
        assertThat(after.path("AlternativeText").asText()).isEqualTo("new");
        assertThat(sitefinity.file(CAT)).isEqualTo(PNG);
        caller.send("PATCH", CAT_PATH, Map.of("X-File-Name", "cat.jpg"), JPEG).isDone();
        assertThat(sitefinity.file(CAT)).isEqualTo(JPEG);
    }

    // chunks

    private JsonNode begin() throws Exception {
        return caller.get("images/Default.GetChunkUploadInfo(libraryId=" + ANIMALS + ")")
                .ok();
    }

    private JsonNode chunk(String session, int ordinal, byte[] bytes) throws Exception {
        Map<String, String> headers = Map.of(
                "Content-Encoding", "identity",
                "Content-Type", "image/png",
                "X-SF-Chunk-Ordinal", Integer.toString(ordinal),
                "X-SF-Chunked-File-Upload-Session-Id", session,
                "X-SF-Chunk-Size", Integer.toString(bytes.length),
                "X-SF-Blob-Storage-Provider-Name", "Database",
                "X-File-Name", "%D0%BA%D1%83%D1%87%D0%B5.png");
        return caller.send("POST", "images", headers, bytes).ok();
    }

    private Response commit(String session, int chunks, long size, String itemId, String properties) throws Exception {
        return caller.post("images/Default.CommitChunks", """
                {"commitChunksDto": {"chunkedFileUploadSessionId": "%s", "contentType": "image/png",
                 "fileTotalSize": %d, "numberOfChunks": %d, "fileName": "куче.png",
                 "blobStorageProviderName": "Database", "itemId": %s, "properties": %s}}""".formatted(session, size, chunks, itemId, properties));
    }

    @Test
    void chunksInAnyOrderAreJoinedWhenTheyAreCommitted() throws Exception {
        JsonNode info = begin();
        assertThat(info.path("ProviderSupportsChunkUpload").asBoolean()).isTrue();
        assertThat(info.path("ChunkSize").asInt()).isEqualTo(4 << 20);
        String session = info.path("ChunkedFileUploadSessionId").asText();
        assertThat(chunk(session, 1, "world".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(parse("{\"SuccessfullyUploaded\":true,\"ChunkedFileUploadSessionId\":\"" + session + "\"}"));
        assertThat(commit(session, 2, 10, "null", "{}").error(400)).contains("chunk 0 is missing");
        chunk(session, 0, "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(commit(session, 2, 11, "null", "{}").error(400)).contains("10 bytes");
        assertThat(commit(session, 1, 5, "null", "{}").error(400)).contains("2 chunks");
        assertThat(commit(session, 2, 10, "null", "{" + PARENT + ",\"ParentId@odata.type\":\"#Edm.String\"}")
                        .error(400))
                .contains("#Edm.Guid");
        JsonNode item = commit(
                        session,
                        2,
                        10,
                        "null",
                        "{" + PARENT + ",\"ParentId@odata.type\":\"#Edm.Guid\",\"Title\":\"куче\"}")
                .ok();
        assertThat(sitefinity.file(id(item))).isEqualTo("helloworld".getBytes(StandardCharsets.UTF_8));
        assertThat(sitefinity.openUploadSessions()).isZero();
        assertThat(commit(session, 2, 10, "null", "{}").error(400)).contains(session);
        assertThat(caller.operate("images(" + id(item) + ")", "Publish")
                        .ok()
                        .path("Success")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aCommitMayReplaceTheFileOfAnItem() throws Exception {
        String session = begin().path("ChunkedFileUploadSessionId").asText();
        chunk(session, 0, PNG);
        assertThat(commit(session, 1, PNG.length, "\"" + ANIMALS + "\"", "{}").error(404))
                .contains(ANIMALS.toString());
        commit(session, 1, PNG.length, "\"" + CAT + "\"", "{\"Author\":\"me\"}").ok();
        assertThat(sitefinity.file(CAT)).isEqualTo(PNG);
    }

    @Test
    void aChunkThatIsNotTakenSaysWhichOneItIs() throws Exception {
        String session = begin().path("ChunkedFileUploadSessionId").asText();
        sitefinity.settings().failChunk.set(0, 1);
        sitefinity.settings().chunkSize.set(4);
        assertThat(chunk(session, 0, new byte[4]))
                .isEqualTo(parse("{\"SuccessfullyUploaded\":false," + "\"ChunkedFileUploadSessionId\":\"" + session
                        + "\",\"FailedChunkOrdinal\":0}"));
        assertThat(chunk(session, 0, new byte[4]).path("SuccessfullyUploaded").asBoolean())
                .isTrue();
        assertThat(chunk(session, 1, new byte[5]).path("FailedChunkOrdinal").asInt())
                .isEqualTo(1);
        assertThat(chunk("nope", 2, new byte[4]).path("FailedChunkOrdinal").asInt())
                .isEqualTo(2);
        assertThat(caller.send("POST", "images", Map.of("X-SF-Chunk-Ordinal", "x"), PNG)
                        .error(400))
                .contains("Ordinal");
    }

    @Test
    void anUploadInChunksCanBeGivenUp() throws Exception {
        String session = begin().path("ChunkedFileUploadSessionId").asText();
        assertThat(sitefinity.openUploadSessions()).isEqualTo(1);
        caller.post(
                        "images/Default.CleanUpChunks",
                        "{\"chunkedFileUploadSessionId\":\"" + session + "\",\"blobStorageProviderName\":\"Database\"}")
                .isDone();
        assertThat(sitefinity.openUploadSessions()).isZero();
        assertThat(caller.post("images/Default.CommitChunks", "{}").error(400)).contains("commitChunksDto");
    }

    @Test
    void chunksAreForLibrariesAndNotForEveryStorage() throws Exception {
        assertThat(caller.get("images/Default.GetChunkUploadInfo(libraryId=" + CATS + ")")
                        .error(404))
                .contains(CATS.toString());
        sitefinity.settings().chunkedUploads.set(false);
        assertThat(begin().path("ProviderSupportsChunkUpload").asBoolean(true)).isFalse();
        assertThat(begin().path("ChunkedFileUploadSessionId").isNull()).isTrue();
    }
}
