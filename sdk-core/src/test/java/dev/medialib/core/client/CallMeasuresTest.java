package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.AttemptResult;
import dev.medialib.core.call.CallResult;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.core.okhttp.OkHttpTransport;
import dev.medialib.testsupport.RawServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.OptionalLong;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Status and bytes in the results of attempts and calls. */
class CallMeasuresTest extends ServedTest {
    private final Recorder recorder = new Recorder();
    private TestClient observed;

    @BeforeEach
    void observe() {
        observed = builder().timeSource(time).listener(recorder).build();
    }

    @AfterEach
    void close() {
        observed.close();
    }

    private AttemptResult attempt(int index) {
        return recorder.events(AttemptResult.class).get(index);
    }

    private CallResult result() {
        return recorder.events(CallResult.class).get(0);
    }

    @Test
    void theBytesOfARequestBodyAreCounted() {
        enqueue(200, "{}");
        observed.create("four");
        assertThat(attempt(0).bytesSent()).hasValue("\"four\"".length());
        assertThat(result().bytesSent()).hasValue("\"four\"".length());
    }

    @Test
    void aRequestWithoutABodySendsNone() {
        enqueue(200, "{}");
        observed.get("1");
        assertThat(attempt(0).bytesSent()).hasValue(0);
    }

    @Test
    void theBytesOfAnUploadAreThoseOfTheContent() {
        enqueue(200, "{}");
        observed.upload(Content.of(new byte[300_000]), progress -> {}, false);
        assertThat(result().bytesSent()).hasValue(300_000);
    }

    @Test
    void theBytesOfAResponseAreCountedBeforeDecompression() throws Exception {
        Buffer zipped = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(zipped))) {
            sink.writeUtf8("\"" + "x".repeat(10_000) + "\"");
        }
        long wire = zipped.size();
        server.enqueue(new mockwebserver3.MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(zipped)
                .build());
        observed.get("1");
        assertThat(wire).isLessThan(1000);
        assertThat(attempt(0).bytesReceived()).hasValue(wire);
    }

    @Test
    void aResponseWithoutABodyHasNoBytes() {
        enqueue(204, "");
        observed.delete("1");
        assertThat(attempt(0).status()).isEqualTo(204);
        assertThat(attempt(0).bytesReceived()).hasValue(0);
    }

    @Test
    void anErrorHasItsStatusAndItsBytes() {
        enqueue(404, "{\"message\":\"none\"}");
        assertThatThrownBy(() -> observed.get("1")).isInstanceOf(MedialibException.class);
        assertThat(result().status()).isEqualTo(404);
        assertThat(result().bytesReceived()).hasValue("{\"message\":\"none\"}".length());
    }

    @Test
    void aCallAddsUpTheBytesOfItsAttempts() {
        enqueue(503, "abc");
        enqueue(200, "{}");
        observed.createWithKey("x");
        assertThat(result().status()).isEqualTo(200);
        assertThat(result().bytesSent()).hasValue(2L * "\"x\"".length());
        assertThat(result().bytesReceived()).hasValue("abc".length() + "{}".length());
    }

    @Test
    void aDownloadThatIsHandedOverHasAnUnknownNumberOfBytes() throws IOException {
        enqueue(200, "x".repeat(100_000));
        try (Download download = observed.download("a")) {
            assertThat(result().status()).isEqualTo(200);
            assertThat(result().bytesReceived()).isEmpty();
            assertThat(download.readAllBytes(100_000)).hasSize(100_000);
        }
    }

    @Test
    void aServerThatCannotBeReachedSendsAndGetsNothing() throws Exception {
        try (TestClient lost = TestClient.builder()
                .baseUrl("http://127.0.0.1:" + RawServer.unusedPort())
                .options(o -> o.retries(0))
                .listener(recorder)
                .build()) {
            assertThatThrownBy(() -> lost.create("x")).isInstanceOf(MedialibException.class);
        }
        assertThat(attempt(0).status()).isZero();
        assertThat(attempt(0).bytesSent()).hasValue(0);
        assertThat(attempt(0).bytesReceived()).hasValue(0);
    }

    @Test
    void aResponseThatIsCutOffHasAStatusButAnUnknownNumberOfBytes() throws Exception {
        try (RawServer cutting = RawServer.of(connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"a\":");
                });
                TestClient client = TestClient.builder()
                        .baseUrl(cutting.url())
                        .listener(recorder)
                        .build()) {
            assertThatThrownBy(() -> client.create("x")).isInstanceOf(MedialibException.class);
        }
        assertThat(attempt(0).status()).isEqualTo(201);
        assertThat(attempt(0).bytesReceived()).isEmpty();
        assertThat(result().bytesReceived()).isEmpty();
    }

    @Test
    void anUploadThatFailsMidwayHasAnUnknownNumberOfBytesSent() {
        Content tooShort = Content.oneShot(new ByteArrayInputStream(new byte[10]), 200_000);
        assertThatThrownBy(() -> observed.upload(tooShort, progress -> {}, false))
                .isInstanceOf(MedialibException.class);
        assertThat(attempt(0).bytesSent()).isEmpty();
        assertThat(result().bytesSent()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void anInterceptorsOwnResponseHasItsStatus() {
        OkHttpClient canned = new OkHttpClient.Builder()
                .addInterceptor(chain -> new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(203)
                        .message("canned")
                        .body(ResponseBody.create("{}", null))
                        .build())
                .build();
        try (TestClient client = builder()
                .transport(OkHttpTransport.of(canned))
                .listener(recorder)
                .build()) {
            client.get("1");
        }
        assertThat(result().status()).isEqualTo(203);
    }
}
