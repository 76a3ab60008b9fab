package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.GoneException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.RateLimitedException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.core.json.JsonMismatchException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorResponseTest extends ServedTest {

    private ApiException refusedGet() {
        return catchThrowableOfType(
                ApiException.class, () -> client.withOptions(o -> o.retries(0)).get("id-7"));
    }

    private ApiException refusedCreate() {
        return catchThrowableOfType(ApiException.class, () -> client.create("x"));
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                Arguments.of(400, ApiException.class),
                Arguments.of(401, AuthenticationException.class),
                Arguments.of(402, ApiException.class),
                Arguments.of(403, PermissionDeniedException.class),
                Arguments.of(404, NotFoundException.class),
                Arguments.of(408, ApiException.class),
                Arguments.of(409, ConflictException.class),
                Arguments.of(410, GoneException.class),
                Arguments.of(413, PayloadTooLargeException.class),
                Arguments.of(418, ApiException.class),
                Arguments.of(421, ApiException.class),
                Arguments.of(422, UnprocessableException.class),
                Arguments.of(429, RateLimitedException.class),
                Arguments.of(451, ApiException.class),
                Arguments.of(500, ServerException.class),
                Arguments.of(503, ServerException.class),
                Arguments.of(507, ServerException.class),
                Arguments.of(599, ServerException.class));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void eachStatusHasItsClass(int status, Class<?> type) {
        enqueue(status, "{\"message\":\"no\"}");
        ApiException refusal = refusedGet();
        assertThat(refusal).isExactlyInstanceOf(type);
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    /** A write that must not arrive twice may be tried again only when the server says that it did nothing. */
    @ParameterizedTest
    @CsvSource({
        "400, false, false",
        "401, false, false",
        "404, false, false",
        "408, true,  false",
        "409, false, false",
        "425, true,  true",
        "429, true,  true",
        "500, true,  false",
        "501, false, false",
        "502, true,  false",
        "503, true,  false",
        "504, true,  false",
        "507, false, false"
    })
    void whatPassesByItselfIsRetryableUnlessItCouldDoHarm(int status, boolean read, boolean write) {
        enqueue(status, "");
        assertThat(refusedGet().isRetryable()).isEqualTo(read);
        enqueue(status, "");
        assertThat(refusedCreate().isRetryable()).isEqualTo(write);
    }

    @Test
    void theMessageTellsAllButIdsAndSecrets() {
        enqueue(404, "{\"message\":\"no such thing\",\"errorCode\":7}", "X-Request-Id", "srv-1", "X-More", "1");
        ApiException refusal = refusedGet();
        assertThat(refusal).hasMessage("GET things/{id}: 404: no such thing (request id srv-1)");
        assertThat(refusal.vendorMessage()).isEqualTo("no such thing");
        assertThat(refusal.requestId()).isEqualTo("srv-1");
        assertThat(refusal.headers().all("x-more")).containsExactly("1");
        assertThat(refusal.rawBody()).isEqualTo("{\"message\":\"no such thing\",\"errorCode\":7}");
        assertThat(refusal.body().get("errorCode").asInt()).isEqualTo(7);
        assertThat(refusal.retryAfter()).isNull();
        assertThat(refusal.call().endpoint()).isEqualTo("test.things.get");
        assertThat(refusal.attempts()).isEqualTo(1);
    }

    @Test
    void withoutAServersIdTheOneThatWasSentIsTold() throws Exception {
        enqueue(404, "");
        assertThat(refusedGet().requestId())
                .isNotBlank()
                .isEqualTo(request().getHeaders().get("X-Request-Id"));
        enqueue(404, "", "X-Request-Id", " ");
        assertThat(refusedGet().requestId()).isNotBlank();
    }

    @Test
    void theServersWishToWaitIsToldEvenWhenItIsTooLong() {
        enqueue(429, "", "Retry-After", "412000");
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> client.get("1"));
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(412_000));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void earlierAttemptsAreSuppressedExceptions() {
        enqueue(503, "{\"message\":\"one\"}");
        enqueue(502, "{\"message\":\"two\"}");
        enqueue(500, "{\"message\":\"three\"}");
        ApiException last = catchThrowableOfType(ApiException.class, () -> client.get("1"));
        assertThat(last).hasMessageContaining("500: three").hasMessageContaining("attempt 3");
        assertThat(last.getSuppressed())
                .extracting(Throwable::getMessage)
                .satisfiesExactly(
                        one -> assertThat(one).contains("503: one"),
                        two -> assertThat(two).contains("502: two"));
        assertThat(last.attempts()).isEqualTo(3);
    }

    @Test
    void aBodyThatIsNotJsonIsQuotedOnOneLine() {
        enqueue(502, "<html>\r\n  <h1>Bad   Gateway</h1>" + "x".repeat(1000));
        ApiException refusal = refusedGet();
        assertThat(refusal.getMessage())
                .startsWith("GET things/{id}: 502: Server Error: <html> <h1>Bad Gateway</h1>xxx")
                .contains("…")
                .doesNotContain("\n")
                .hasSizeLessThan(400);
        assertThat(refusal.body()).isNull();
        assertThat(refusal.rawBody()).hasSizeGreaterThan(1000);
    }

    @Test
    void anEmptyBodyLeavesTheReasonPhraseOrTheStatus() {
        enqueue(403, "");
        assertThat(refusedGet()).hasMessageContaining("403: Client Error");
        server.enqueue(new MockResponse.Builder().status("HTTP/1.1 403 ").build());
        ApiException bare = refusedGet();
        assertThat(bare).hasMessageContaining("HTTP status 403").hasMessageNotContaining("403: HTTP");
        assertThat(bare.rawBody()).isEmpty();
        assertThat(bare.body()).isNull();
    }

    @Test
    void ofAHugeBodyTheBeginningIsKept() {
        enqueue(400, "y".repeat(10 * 1024 * 1024));
        assertThat(refusedGet().rawBody()).hasSize(64 * 1024).containsOnlyOnce("y".repeat(64 * 1024));
    }

    @Test
    void aBodyThatTheMapperChokesOnIsMappedByItsStatus() {
        enqueue(409, "{\"message\":{\"not\":\"a string\"}}");
        ApiException refusal = refusedGet();
        assertThat(refusal).isInstanceOf(ConflictException.class);
        assertThat(refusal.getSuppressed()).hasOnlyElementsOfType(JsonMismatchException.class);
        assertThat(refusal.rawBody()).contains("not");
    }

    @Test
    void oddJsonBodiesDoNoHarm() {
        for (String body : new String[] {
            "null", "[]", "\"text\"", "17", "{}", "[".repeat(2000), "{\"message\":\"a\"} trailing", "\u0000", "\uFFFD"
        }) {
            enqueue(404, body);
            ApiException refusal = refusedGet();
            assertThat(refusal).isInstanceOf(NotFoundException.class);
            assertThat(refusal.rawBody()).isEqualTo(body);
        }
    }

    @Test
    void aByteOrderMarkDoesNotHideTheVendorsMessage() {
        server.enqueue(new MockResponse.Builder()
                .code(404)
                .body(new Buffer().write("\uFEFF{\"message\":\"no such thing\"}".getBytes(StandardCharsets.UTF_8)))
                .build());
        assertThat(refusedGet().vendorMessage()).isEqualTo("no such thing");
    }

    @Test
    void aBodyIsReadInTheCharsetThatItNames() {
        server.enqueue(new MockResponse.Builder()
                .code(404)
                .setHeader("Content-Type", "text/plain; charset=iso-8859-1")
                .body(new Buffer().write("für niemanden".getBytes(StandardCharsets.ISO_8859_1)))
                .build());
        assertThat(refusedGet().rawBody()).isEqualTo("für niemanden");
    }

    @Test
    void theStatusCountsEvenWhenTheBodyIsCutOff() {
        server.enqueue(new MockResponse.Builder()
                .code(403)
                .body("you are not allowed to see this")
                .onResponseBody(new mockwebserver3.SocketEffect.CloseSocket())
                .build());
        ApiException refusal = refusedGet();
        assertThat(refusal).isInstanceOf(PermissionDeniedException.class);
        assertThat(refusal.rawBody()).isSubstringOf("you are not allowed to see this");
    }

    @Test
    void aDownloadThatIsRefusedIsAnErrorAndNotAStream() {
        enqueue(404, "{\"message\":\"no file\"}");
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> client.download("a/b.png"));
        assertThat(refusal)
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("GET files/{key}: 404: no file");
    }

    /** W3C Trace Context, section 3.2: logs are searched by the second part. */
    @ParameterizedTest
    @CsvSource({
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 0af7651916cd43dd8448eb211c80319c",
        "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-comes-later, 0af7651916cd43dd8448eb211c80319c",
        "0af7651916cd43dd, 0af7651916cd43dd",
        "00--b7ad6b7169203331-01, 00--b7ad6b7169203331-01"
    })
    void theTraceOfARequestIsItsId(String traceparent, String id) {
        enqueue(404, "", "traceparent", traceparent);
        ApiException refusal = refusedGet();
        assertThat(refusal.requestId()).isEqualTo(id);
        assertThat(refusal).hasMessageContaining("(request id " + id + ")");
    }

    @Test
    void aRequestIdOfTheServersOwnGoesBeforeTheTrace() {
        enqueue(404, "", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "X-Request-Id", "r");
        assertThat(refusedGet().requestId()).isEqualTo("r");
    }
}
