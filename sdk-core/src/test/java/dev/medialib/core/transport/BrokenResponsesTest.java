package dev.medialib.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.CallResult;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.client.Recorder;
import dev.medialib.core.client.TestClient;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class BrokenResponsesTest {
    private static final String CUT_BY_LENGTH = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":";
    private static final String CUT_CHUNK = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"a\":";
    private static final String NO_LAST_CHUNK = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n";
    private static final String CUT_BY_CLOSE = "HTTP/1.1 200 OK\r\n\r\n{\"a\":";

    private static RawServer firstThenFine(String first) throws IOException {
        return RawServer.of(connection -> {
            connection.read();
            if (connection.number == 1) {
                connection.write(first);
            } else {
                connection.ok();
            }
        });
    }

    private static RawServer always(String answer) throws IOException {
        return RawServer.of(connection -> {
            connection.read();
            connection.write(answer);
        });
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static RawServer gzipped(byte[] compressed) throws IOException {
        return RawServer.answering((connection, request) -> {
            connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + compressed.length + "\r\n\r\n");
            connection.out.write(compressed);
            connection.out.flush();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CUT_BY_LENGTH,
                CUT_CHUNK,
                NO_LAST_CHUNK,
                CUT_BY_CLOSE,
                "",
                "HTTP/1.1 20",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "garbage\r\n\r\n"
            })
    void aReadWhoseAnswerIsCutOffIsRepeated(String answer) throws Exception {
        try (RawServer server = firstThenFine(answer);
                TestClient client = Clients.of(server)) {
            assertThat(client.withResponse(c -> c.get("1")).attempts()).isEqualTo(2);
            assertThat(server.requests).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CUT_BY_LENGTH, CUT_CHUNK, NO_LAST_CHUNK, CUT_BY_CLOSE, "", "HTTP/1.1 20", "garbage\r\n\r\n"})
    void aPostWhoseAnswerIsCutOffIsNotRepeatedAndItsOutcomeIsUnknown(String answer) throws Exception {
        try (RawServer server = firstThenFine(answer);
                TestClient client = Clients.of(server)) {
            MedialibException failure =
                    catchThrowableOfType(MedialibException.class, () -> client.create(Map.of("a", 1)));
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure.isRetryable()).isFalse();
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void whatStaysCutOffIsToldAsSuch() throws Exception {
        try (RawServer server = always(CUT_BY_LENGTH);
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.get("1"))
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.attempts()).isEqualTo(3);
                        assertThat(e.getSuppressed()).hasSize(2);
                    })
                    .hasMessageContaining("the response is incomplete");
        }
        try (RawServer server = always(CUT_BY_CLOSE);
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.get("1"))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("ends too early");
            assertThat(server.requests).hasSize(3);
        }
    }

    @Test
    void jsonThatTheServerCutItselfIsFinal() throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.answer(200, "{\"a\":"));
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.get("1")).isInstanceOf(UnexpectedResponseException.class);
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\n{\"mess",
                "HTTP/1.1 404 No\r\nConnection: close\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\nzz"
            })
    void anErrorWhoseBodyIsCutOffOrCorruptIsStillThatError(String answer) throws Exception {
        VirtualTime time = new VirtualTime();
        try (RawServer server = always(answer);
                TestClient client = Clients.at(server.url(), time)) {
            assertThatThrownBy(() -> client.get("1")).isInstanceOf(NotFoundException.class);
            time.pass(Duration.ofSeconds(2));
            assertThatThrownBy(() -> client.create(Map.of()))
                    .isInstanceOfSatisfying(
                            NotFoundException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
            assertThat(server.requests).hasSize(2);
        }
    }

    @Test
    void ofAHugeErrorOnlyTheBeginningIsKept() throws Exception {
        String huge = "x".repeat(10_000_000);
        try (RawServer server = RawServer.answering((connection, request) -> connection.answer(400, huge));
                TestClient client = Clients.of(server)) {
            ApiException refusal = catchThrowableOfType(ApiException.class, () -> client.get("1"));
            assertThat(refusal.rawBody()).hasSize(64 * 1024);
            assertThat(refusal.getMessage()).hasSizeLessThan(500);
        }
    }

    @Test
    void aGzippedAnswerIsRead() throws Exception {
        try (RawServer server = gzipped(gzip("{\"a\":\"ж\"}".getBytes(StandardCharsets.UTF_8)));
                TestClient client = Clients.of(server)) {
            assertThat(client.get("1").get("a").asString()).isEqualTo("ж");
        }
    }

    @Test
    void aGzipBombIsStoppedAtTheLimitCountedAfterDecompression() throws Exception {
        byte[] bomb = gzip(new byte[64 * 1024 * 1024]);
        assertThat(bomb).hasSizeLessThan(100_000);
        try (RawServer server = gzipped(bomb);
                TestClient client = Clients.at(server.url())
                        .options(o -> o.maxResponseBytes(1_000_000))
                        .build()) {
            assertThatThrownBy(() -> client.get("1"))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("larger than the limit of 1000000 bytes");
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void truncatedAndCorruptGzipIsAFailureOfTheAttempt() throws Exception {
        byte[] whole = gzip("{\"a\":\"0123456789012345678901234567890123456789\"}".getBytes(StandardCharsets.UTF_8));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        byte[] corrupt = whole.clone();
        corrupt[corrupt.length - 6] ^= 1;
        for (byte[] bad : new byte[][] {half, corrupt, "not gzip at all".getBytes(StandardCharsets.UTF_8)}) {
            try (RawServer server = gzipped(bad);
                    TestClient client = Clients.of(server)) {
                assertThatThrownBy(() -> client.get("1"))
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("the response is incomplete");
            }
        }
    }

    @Test
    void anAnswerOfExactlyTheLimitIsReadAndOneByteMoreIsNot() throws Exception {
        String json = "{\"a\":\"" + "x".repeat(992) + "\"}";
        assertThat(json).hasSize(1000);
        try (RawServer server = RawServer.answering((connection, request) -> connection.answer(200, json));
                TestClient client = Clients.of(server)) {
            assertThat(client.withOptions(o -> o.maxResponseBytes(1000))
                            .get("1")
                            .has("a"))
                    .isTrue();
            assertThatThrownBy(() ->
                            client.withOptions(o -> o.maxResponseBytes(999)).get("1"))
                    .isInstanceOf(UnexpectedResponseException.class);
            assertThatThrownBy(() ->
                            client.withOptions(o -> o.maxResponseBytes(999)).create(Map.of()))
                    .isInstanceOfSatisfying(
                            UnexpectedResponseException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void anEndlessAnswerIsStoppedAtTheLimit() throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 200 OK\r\n\r\n");
                    byte[] blanks = new byte[64 * 1024];
                    java.util.Arrays.fill(blanks, (byte) ' ');
                    while (true) {
                        connection.out.write(blanks);
                    }
                });
                TestClient client = Clients.at(server.url())
                        .options(o -> o.maxResponseBytes(2_000_000).deadline(Duration.ofSeconds(15)))
                        .build()) {
            assertThatThrownBy(() -> client.get("1")).hasMessageContaining("larger than the limit");
        }
    }

    @Test
    void theNumberOfTokensIsLimitedAndCanBeSet() throws Exception {
        String json = "[" + "{},".repeat(500_000) + "{}]";
        try (RawServer server = RawServer.answering((connection, request) -> connection.answer(200, json));
                TestClient client = Clients.of(server)) {
            assertThat(client.get("1").asList()).hasSize(500_001);
            assertThatThrownBy(() ->
                            client.withOptions(o -> o.maxJsonTokens(1_000_000)).get("1"))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("1000000");
        }
        String more = "[" + "{},".repeat(1_000_000) + "{}]";
        try (RawServer server = RawServer.answering((connection, request) -> connection.answer(200, more));
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.get("1")).isInstanceOf(UnexpectedResponseException.class);
            assertThat(client.withOptions(o -> o.maxJsonTokens(3_000_000))
                            .get("1")
                            .asList())
                    .hasSize(1_000_001);
        }
    }

    @Test
    void aListenerHearsOfAnAnswerThatItsReaderRefused() throws Exception {
        Recorder recorder = new Recorder();
        try (RawServer server = RawServer.answering(
                        (connection, request) -> connection.answer(302, "", "Location: file:///x"));
                TestClient client = Clients.at(server.url()).listener(recorder).build()) {
            Throwable thrown = catchThrowableOfType(UnexpectedResponseException.class, () -> client.where("1"));
            assertThat(recorder.events(CallResult.class).get(0).error()).isSameAs(thrown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}", "HTTP/1.1 -20 OK\r\n\r\n{}"})
    void negativeLengthsAndStatusesAreFailuresOfTheTransport(String answer) throws Exception {
        try (RawServer server = RawServer.answering((connection, request) -> connection.write(answer));
                TestClient client = Clients.of(server)) {
            assertThatThrownBy(() -> client.get("1"))
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("malformed response");
        }
    }
}
