package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.ListServer;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.WireRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * We send files as the vendor's own clients do. Names and texts are compared decoded, and {@code X-Sf-Properties} as JSON: its members
 * come in another order.
 */
public class UploadWireTest {
    private static final UUID LIBRARY = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final String ITEM = "{\"Id\":\"04995fa1-0cb1-4247-ae10-0bade5d75d0e\"}";
    private static final String SESSION = "11111111-1111-1111-1111-111111111111";

    public static final Set<String> REPLAYED = Set.of("uploadItem-culture-provider", "chunk-upload", "chunk-cleanup");

    private SiteServer server;

    UploadWireTest() {}

    @BeforeEach
    void start() throws IOException {
        server = new SiteServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static String header(JsonData recorded, String name) {
        List<String> values = new ArrayList<>();
        for (JsonData header : recorded.get("significantHeaders").asList()) {
            if (header.get(0).asString().equals(name)) {
                values.add(header.get(1).asString());
            }
        }
        assertThat(values).as(name).hasSize(1);
        return values.get(0);
    }

    private static void assertHeaders(JsonData recorded, RecordedRequest sent, String... names) {
        for (String name : names) {
            assertThat(sent.getHeaders().get(name)).as(name).isEqualTo(header(recorded, name));
        }
    }

    private static void assertLine(JsonData recorded, RecordedRequest sent) {
        assertThat(sent.getMethod()).isEqualTo(recorded.get("method").asString());
        assertThat(ListServer.path(sent)).isEqualTo(recorded.at("/decoded/path").asString());
        recorded.at("/decoded/query")
                .asMap()
                .forEach((name, value) ->
                        assertThat(ListServer.query(sent.getTarget())).containsEntry(name, value.asString()));
    }

    @Test
    void base64IsSentAsTheClientForNextJsDoes() {
        server.answer(201, ITEM);
        JsonData recorded = WireRecords.requests("uploadItem-culture-provider").get(0);
        byte[] picture = Base64.getDecoder().decode(recorded.get("bodyText").asString());
        server.client(b -> b.culture("bg").provider("librariesProvider2"))
                .images()
                .upload(
                        Content.of(picture).withFileName("image-name.jpg"),
                        u -> u.parentId(LIBRARY).title("Pomeranian").base64().publish(true));
        RecordedRequest sent = server.request();
        assertLine(recorded, sent);
        assertHeaders(recorded, sent, "Content-Type", "X-File-Name", "Content-Encoding", "DirectUpload");
        // that client says so in the header alone
        assertThat(JsonData.parse(sent.getHeaders().get("X-Sf-Properties")).without("DirectUpload"))
                .isEqualTo(JsonData.parse(header(recorded, "X-Sf-Properties")));
        assertThat(SiteServer.body(sent)).isEqualTo(recorded.get("bodyText").asString());
    }

    @Test
    void chunksAreSentAndForgottenAsTheBackEndDoes() {
        JsonData recorded = WireRecords.requests("chunk-upload").get(0);
        JsonData forgotten = WireRecords.requests("chunk-cleanup").get(0);
        server.answer(
                200,
                "{\"ProviderSupportsChunkUpload\":true,\"BlobStorageProviderName\":\"Database\",\"ChunkSize\":4,"
                        + "\"ChunkedFileUploadSessionId\":\"" + SESSION + "\"}");
        server.answer(200, "{\"SuccessfullyUploaded\":true}");
        server.answer(400, "{\"error\":{\"code\":\"BadRequest\",\"message\":\"no\"}}");
        server.noContent();
        byte[] chunk = Base64.getDecoder().decode(recorded.get("bodyBase64").asString());
        try {
            server.client()
                    .images()
                    .upload(
                            Content.of(chunk).withFileName("кученце.png"),
                            u -> u.parentId(LIBRARY).chunksFrom(1));
        } catch (dev.medialib.core.error.ApiException e) {
            assertThat(e.status()).isEqualTo(400);
        }
        assertThat(SiteServer.line(server.request())).contains("GetChunkUploadInfo");
        RecordedRequest sent = server.request();
        assertLine(recorded, sent);
        assertHeaders(
                recorded,
                sent,
                "Content-Type",
                "Content-Encoding",
                "X-SF-Chunk-Ordinal",
                "X-SF-Chunked-File-Upload-Session-Id",
                "X-SF-Chunk-Size",
                "X-SF-Blob-Storage-Provider-Name",
                "X-File-Name",
                "X-SF-Service-Request");
        assertThat(sent.getBody().toByteArray()).isEqualTo(chunk);
        assertThat(SiteServer.line(server.request())).contains("CommitChunks");
        RecordedRequest cleanUp = server.request();
        assertLine(forgotten, cleanUp);
        assertThat(JsonData.parse(SiteServer.body(cleanUp))).isEqualTo(forgotten.get("bodyJson"));
        assertThat(StandardCharsets.UTF_8.encode(SiteServer.body(cleanUp)).remaining())
                .isEqualTo(forgotten.get("bodyBytes").asInt());
    }
}
