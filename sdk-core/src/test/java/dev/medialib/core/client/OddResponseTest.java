package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddResponseTest extends ServedTest {

    private UnexpectedResponseException unexpected() {
        return catchThrowableOfType(UnexpectedResponseException.class, () -> client.get("id-7"));
    }

    @Test
    void aLoginPageIsToldForWhatItIs() {
        enqueue(200, " <!DOCTYPE html><title>Sign in</title>", "Content-Type", "text/html", "X-Request-Id", "r-1");
        UnexpectedResponseException odd = unexpected();
        assertThat(odd)
                .hasMessageStartingWith("GET things/{id}: not JSON but text/html with status 200; it is an HTML page")
                .hasMessageContaining("(request id r-1)")
                .hasMessageNotContaining("Sign in");
        assertThat(odd.bodyStart()).contains("Sign in");
        assertThat(odd.status()).isEqualTo(200);
        assertThat(odd.isRetryable()).isFalse();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anEmptyAnswerIsToldForWhatItIs() {
        enqueue(200, "");
        assertThat(unexpected()).hasMessageContaining("an empty body instead of JSON");
        enqueue(200, " \r\n\t");
        assertThat(unexpected()).hasMessageContaining("an empty body instead of JSON");
        server.enqueue(new MockResponse.Builder().code(204).build());
        assertThat(unexpected()).hasMessageContaining("with status 204");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"1     | the JSON ends too early",
                "{\"id\":         | the JSON ends too early",
                "{\"id\":1} {}    | not JSON but",
                "{id:1}           | not JSON but",
                "NaN              | not JSON but",
                "OK               | not JSON but",
            })
    void brokenJsonIsToldForWhatItIsAndNotRepeated(String body, String message) {
        enqueue(200, body, "Content-Type", "application/json");
        assertThat(unexpected()).hasMessageContaining(message);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "17", "null", "\"text\""})
    void jsonOfAnotherShapeIsToldForWhatItIs(String body) {
        enqueue(200, body);
        assertThatThrownBy(() -> client.shape("1"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith("GET shapes/{id}: JSON with an unexpected shape")
                .hasMessageContaining("expected an object");
    }

    @Test
    void whatADecoderComplainsOfIsSeenByListeners() {
        Recorder recorder = new Recorder();
        try (TestClient observed = builder().listener(recorder).build()) {
            enqueue(200, "[]");
            assertThatThrownBy(() -> observed.shape("1")).isInstanceOf(UnexpectedResponseException.class);
            assertThat(recorder.kinds()).containsExactly("CallInfo", "AttemptInfo", "AttemptResult", "CallResult");
        }
    }

    @Test
    void jsonThatIsTooDeepIsNotRead() {
        enqueue(200, "[".repeat(100_000));
        assertThat(unexpected()).hasMessageContaining("JSON that exceeds a limit");
    }

    @Test
    void hugeNumbersAndTextsAreReadOrRefusedButDoNotHang() {
        enqueue(200, "[1e999999999, " + "9".repeat(900) + "]");
        JsonData numbers = client.get("1");
        assertThat(numbers.get(0).asDecimal()).isEqualTo(new BigDecimal("1e999999999"));
        enqueue(200, "[" + "9".repeat(1_000_000) + "]");
        assertThat(unexpected()).hasMessageContaining("JSON that exceeds a limit");
        enqueue(200, "\"" + "x".repeat(5_000_000) + "\"");
        assertThat(client.get("1").asString()).hasSize(5_000_000);
    }

    @Test
    void anAnswerLargerThanTheLimitIsNotRead() {
        enqueue(200, "\"" + "x".repeat(2_000_000) + "\"");
        assertThatThrownBy(() ->
                        client.withOptions(o -> o.maxResponseBytes(1_000_000)).get("1"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("larger than the limit of 1000000 bytes");
        enqueue(200, "\"12345678\"");
        assertThat(client.withOptions(o -> o.maxResponseBytes(10)).get("1")).hasToString("\"12345678\"");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,        application/json",
        "UTF-8,        text/plain",
        "UTF-8,        ''",
        "ISO-8859-1,   application/json; charset=iso-8859-1",
        "windows-1252, 'application/json; charset=\"windows-1252\"'",
        "UTF-16,       application/json; charset=utf-16",
        "UTF-16LE,     application/json",
        "UTF-16BE,     application/json; charset=utf-8",
        "UTF-8,        application/json; charset=no-such-charset"
    })
    void manyCharsetsAreRead(String charset, String mediaType) {
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write("{\"ort\":\"Zürich\"}".getBytes(Charset.forName(charset))))
                .setHeader("Content-Type", mediaType)
                .build());
        assertThat(client.get("1").get("ort").asString()).isEqualTo("Zürich");
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        server.enqueue(new MockResponse.Builder()
                .body(new Buffer().write("\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .build());
        assertThat(client.get("1")).hasToString("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void redirectsAreNeverFollowed(int status) {
        enqueue(status, "", "Location", server.url("/elsewhere").toString());
        assertThat(unexpected())
                .hasMessageContaining("the server redirects (" + status + ")")
                .hasMessageContaining("base URL");
        enqueue(status, "");
        assertThat(unexpected().status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aSwitchOfProtocolsIsNoAnswer() {
        server.enqueue(new MockResponse.Builder()
                .status("HTTP/1.1 101 Switching Protocols")
                .build());
        assertThatThrownBy(() -> client.get("1")).isInstanceOf(MedialibException.class);
    }

    @Test
    void earlyHintsAreSkipped() {
        server.enqueue(new MockResponse.Builder()
                .addInformationalResponse(new MockResponse.Builder()
                        .status("HTTP/1.1 103 Early Hints")
                        .build())
                .body("{}")
                .build());
        assertThat(client.get("1")).hasToString("{}");
    }

    @Test
    void aRedirectThatIsTheAnswerIsReturnedAbsolute() {
        enqueue(302, "", "Location", "https://cdn.example.com/a%20b?sig=1");
        assertThat(client.where("1")).isEqualTo(URI.create("https://cdn.example.com/a%20b?sig=1"));
        enqueue(307, "", "Location", "/files/a");
        assertThat(client.where("1")).isEqualTo(server.url("/files/a").uri());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "javascript:alert(1)", "ftp://example.com/", "http://", "http://[::1"})
    void aRedirectThatNoBrowserShouldFollowIsRefused(String location) {
        enqueue(302, "", "Location", location);
        assertThatThrownBy(() -> client.where("1"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("not an http or https URL")
                .hasMessageNotContaining(location);
    }

    @Test
    void whereARedirectIsDueAnythingElseIsAMistake() {
        enqueue(200, "{}");
        assertThatThrownBy(() -> client.where("1")).hasMessageContaining("status 200 instead of a redirect");
        enqueue(302, "");
        assertThatThrownBy(() -> client.where("1")).hasMessageContaining("the redirect has no Location header");
    }

    @Test
    void anAnswerThatIsCutOffIsReadAgainForAReadAndOnlyForARead() {
        server.enqueue(cutOff());
        enqueue(200, "{\"a\":1}");
        assertThat(client.get("1")).hasToString("{\"a\":1}");
        server.enqueue(cutOff());
        assertThatThrownBy(() -> client.create("x"))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aResponseThatSaysNothingOfUseMayBeAnything() {
        enqueue(200, "deleted", "Content-Type", "text/plain");
        client.delete("1");
        enqueue(204, "");
        client.delete("1");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aLoginPageDoesNotPassForSuccessWhereNothingIsExpected() {
        enqueue(200, "<html>Sign in</html>", "Content-Type", "text/html");
        assertThatThrownBy(() -> client.delete("1"))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("HTML page");
    }

    private static MockResponse cutOff() {
        return new MockResponse.Builder()
                .body("{\"a\":\"" + "x".repeat(1000) + "\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"key\":\"CANARY\"",
                "{\"key\":\"CANARY\"}}",
                "[\"CANARY\"]",
                "<key>CANARY</key>",
                "{\"CANARY\":{\"other\":\"CANARY\"}} x"
            })
    void anAnswerThatMayHoldASecretIsNotKeptWhenItCannotBeRead(String body) {
        enqueue(200, body, "Content-Type", "application/json");
        assertThatThrownBy(() -> client.key("k1")).isInstanceOfSatisfying(UnexpectedResponseException.class, odd -> {
            assertThat(odd.bodyStart()).isEmpty();
            assertThat(odd).hasStackTraceContaining("UnexpectedResponseException");
            assertThat(stackTrace(odd)).doesNotContain("CANARY");
        });
    }

    private static String stackTrace(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
