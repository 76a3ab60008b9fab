package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.AssetNotReadyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Uploads, links and lists of libraries, compared with what the vendor's client sends. Its answers are made up, and their hashes are
 * not those of what was sent: here that does not matter. The media type is compared where the vendor's client sends one; it sends
 * none where it knows none, while this SDK always sends one.
 */
class UploadWireTest {
    /** A call of this SDK that corresponds to one of the vendor's client. */
    private interface Call {
        void make(SanityClient sanity);
    }

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    static final Map<String, Call> CALLS = new TreeMap<>(Map.ofEntries(
            Map.entry("upload/85", sanity -> sanity.assets().uploadImage(Content.of(PNG))),
            Map.entry("upload/87", sanity -> sanity.assets().uploadImage(Content.of(PNG), u -> u.meta(List.of()))),
            Map.entry(
                    "upload/89",
                    sanity -> sanity.assets()
                            .uploadImage(Content.oneShot(new ByteArrayInputStream(PNG))
                                    .withFileName("s.png"))),
            Map.entry(
                    "upload/91",
                    sanity -> sanity.assets()
                            .uploadImage(Content.of(PNG).withFileName("f.png").withMediaType("image/png"))),
            Map.entry(
                    "upload/93",
                    sanity -> sanity.assets().uploadFile(text("abc").withFileName("a.bin"))),
            Map.entry(
                    "upload/95",
                    sanity -> sanity.mediaLibrary("mlXYZ")
                            .upload(
                                    text("%PDF-1.4 hello").withMediaType("application/pdf"),
                                    u -> u.tag("up").title("T 1").filename("my file æ.png"))),
            Map.entry(
                    "upload/97",
                    sanity -> sanity.mediaLibrary("mlXYZ")
                            .upload(Content.oneShot(new ByteArrayInputStream("abcdef".getBytes(StandardCharsets.UTF_8)))
                                    .withFileName("v.mp4"))),
            Map.entry("retry/146", sanity -> sanity.mediaLibrary("mlXYZ").upload(Content.of(PNG))),
            Map.entry("request/109", sanity -> sanity.mediaLibraries().listOfProject("abc123")),
            Map.entry("request/111", sanity -> sanity.mediaLibraries().get("mlXYZ")),
            Map.entry(
                    "request/113",
                    sanity -> sanity.mediaLibrary("mlXYZ")
                            .fromUrl(
                                    "https://example.com/hero.png",
                                    u -> u.filename("hero.png")
                                            .aspects(Map.of("department", "Brand"))
                                            .tag("asset.upload.from-url"))),
            Map.entry(
                    "request/115",
                    sanity -> sanity.assets()
                            .link("mlXYZ", "2w91", "image-1-1x1-jpg", o -> o.tag("media-library.link-asset")))));

    private static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> theSameIsSentAsByTheVendorsClient() {
        return CALLS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> replay(each.getKey(), each.getValue())));
    }

    /** errors/130: the vendor's client was made to ask without ids. */
    @Test
    void aLinkThatIsNotReadySendsTheVendorsRequestExceptIds() throws IOException {
        WireRecord record = WireRecord.of("errors/130");
        try (SanityServer server = new SanityServer(SanityApiVersion.V2025_02_19)) {
            record.answers().forEach(server::answer);

            assertThatThrownBy(() -> server.client()
                            .assets()
                            .link("mlXYZ", "2w91", "image-1-1x1-jpg", o -> o.limit(Duration.ofMillis(1))))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasCauseInstanceOf(AssetNotReadyException.class);

            Map<String, Object> expected = record.recorded(0);
            Map<String, Object> sent = WireRecord.sent(server.request(), false);
            assertThat(sent.remove("body")).isNotEqualTo(expected.remove("body"));
            assertThat(sent).isEqualTo(expected);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    private static void replay(String id, Call call) throws IOException {
        WireRecord record = WireRecord.of(id);
        try (SanityServer server = new SanityServer(SanityApiVersion.V2025_02_19)) {
            record.answers().forEach(server::answer);
            try {
                call.make(server.client(b -> b.apiVersion(SanityApiVersion.V2025_02_19)));
            } catch (MedialibException e) {
                assertThat(server.requests()).as("requests before " + e).isEqualTo(1);
            }
            assertThat(record.requests()).hasSize(1);
            requireEqual(record.requests().get(0), server.request());
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    private static void requireEqual(JsonData recorded, RecordedRequest sent) {
        assertThat(sent.getMethod()).isEqualTo(recorded.get("method").asString());
        assertThat(SanityServer.path(sent)).isEqualTo(recorded.get("path").asString());
        assertThat(SanityServer.parameters(sent))
                .containsExactlyInAnyOrderElementsOf(recorded.get("query").asList().stream()
                        .map(p -> p.get(0).asString() + "=" + p.get(1).asString())
                        .toList());
        assertThat(sent.getHeaders().get("Authorization"))
                .isEqualTo(recorded.get("authorization").asString());
        if (recorded.has("contentType")) {
            assertThat(sent.getHeaders().get("Content-Type"))
                    .isEqualTo(recorded.get("contentType").asString());
        }
        JsonData body = recorded.get("body");
        ByteString bytes = sent.getBody() == null ? ByteString.EMPTY : sent.getBody();
        if (body == null) {
            assertThat(bytes).isEqualTo(ByteString.EMPTY);
        } else if (body.has("json")) {
            assertThat(JsonData.parse(bytes.utf8())).isEqualTo(body.get("json"));
        } else {
            assertThat(bytes)
                    .isEqualTo(
                            body.has("base64")
                                    ? ByteString.decodeBase64(body.get("base64").asString())
                                    : ByteString.encodeUtf8(body.get("text").asString()));
        }
    }
}
