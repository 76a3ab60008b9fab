package dev.medialib.livingdocs.error;

import static dev.medialib.testsupport.Samples.text;
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
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.SampleServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorAnswersTest {
    private enum Call {
        GET,
        PATCH,
        SERVE;

        void by(LivingdocsClient client) {
            switch (this) {
                case GET -> client.mediaLibrary().get("x");
                case PATCH -> client.mediaLibrary().patch("x", p -> p.archive());
                case SERVE -> client.mediaLibrary().serveImage("a/b.jpg").close();
            }
        }
    }

    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ApiException refused(int status, String body, Call call) {
        server.answer(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .addHeader("X-Request-Id", "req-7")
                .body(body)
                .build());
        return failure(call);
    }

    private ApiException failure(Call call) {
        LivingdocsClient client = server.client().withOptions(o -> o.retries(0));
        return catchThrowableOfType(ApiException.class, () -> call.by(client));
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                arguments(
                        "401-token-expired",
                        401,
                        AuthenticationException.class,
                        Call.GET,
                        "Unauthorized",
                        "The access token expired.",
                        Map.of()),
                arguments(
                        "403-scope-missing",
                        403,
                        PermissionDeniedException.class,
                        Call.PATCH,
                        "Forbidden",
                        "The request requires higher privileges",
                        Map.of()),
                arguments(
                        "403-scope-missing",
                        403,
                        PermissionDeniedException.class,
                        Call.SERVE,
                        "Forbidden",
                        "The request requires higher privileges",
                        Map.of()),
                arguments(
                        "403-image-revoked",
                        403,
                        ImageRevokedException.class,
                        Call.SERVE,
                        "Forbidden",
                        "The requested image is revoked or marked as invalid",
                        Map.of()),
                arguments(
                        "403-image-revoked",
                        403,
                        PermissionDeniedException.class,
                        Call.GET,
                        "Forbidden",
                        "The requested image is revoked or marked as invalid",
                        Map.of()),
                arguments(
                        "404-route",
                        404,
                        UnsupportedEndpointException.class,
                        Call.GET,
                        "Not Found",
                        "this server has no /api/2026-05/foo: is it too old for the API version, or the base URL wrong?",
                        Map.of()),
                arguments(
                        "404-entry",
                        404,
                        NotFoundException.class,
                        Call.PATCH,
                        "NotFound",
                        "MediaLibrary Entry does not exist (id: 'yLBGtTjWN4ba')",
                        Map.of()),
                arguments(
                        "404-image",
                        404,
                        NotFoundException.class,
                        Call.SERVE,
                        "Not Found",
                        "No image found.",
                        Map.of()),
                arguments(
                        "400-unknown-operation",
                        400,
                        ApiException.class,
                        Call.PATCH,
                        "Bad Request",
                        "Bad Request",
                        Map.of("patches.0.operation", "No enum match for: \"notExistingOperation\"")),
                arguments(
                        "400-command-tag",
                        400,
                        ApiException.class,
                        Call.PATCH,
                        "Bad Request",
                        "Bad Request",
                        Map.of("commands.0", "value of tag \"operation\" must be in oneOf")),
                arguments(
                        "400-command-schema",
                        400,
                        ApiException.class,
                        Call.PATCH,
                        "Bad Request",
                        "Bad Request",
                        Map.of(
                                "commands.0.value",
                                "must match exactly one schema in oneOf",
                                "commands.0.value.params",
                                "Missing required property: params")),
                arguments(
                        "400-command-failed",
                        400,
                        ApiException.class,
                        Call.PATCH,
                        "Bad Request",
                        "Command at index 0 failed: …",
                        Map.of()),
                arguments(
                        "409-version",
                        409,
                        VersionConflictException.class,
                        Call.PATCH,
                        "Conflict",
                        "Version: Expected 36 to be equal to 1",
                        Map.of()),
                arguments(
                        "409-outdated-value",
                        409,
                        ConflictException.class,
                        Call.PATCH,
                        "Conflict",
                        "Cannot update outdated value",
                        Map.of()),
                arguments(
                        "500-phrase-of-another-status",
                        500,
                        ServerException.class,
                        Call.GET,
                        "Bad Request",
                        "…",
                        Map.of()));
    }

    private static Arguments arguments(Object... values) {
        return Arguments.of(values);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachDocumentedErrorIsUnderstood(
            String sample,
            int status,
            Class<? extends ApiException> type,
            Call call,
            String code,
            String message,
            Map<String, String> fields) {
        String body = text("errors/" + sample + ".json");

        ApiException e = refused(status, body, call);

        assertThat(e).isExactlyInstanceOf(type);
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.vendorMessage()).isEqualTo(message);
        assertThat(e.fieldErrors()).isEqualTo(fields);
        assertThat(e.requestId()).isEqualTo("req-7");
        assertThat(e.rawBody()).isEqualTo(body);
        assertThat(e.body()).isEqualTo(JsonData.parse(body));
        assertThat(e.isRetryable()).isEqualTo(status == 500);
        assertThat(e.attempts()).isEqualTo(1);
        assertThat(e).hasMessageContaining(message).hasMessageContaining("req-7");
        fields.forEach((path, problem) -> assertThat(e).hasMessageContaining(path + ": " + problem));
        assertThat(e.toString()).doesNotContain(SampleServer.TOKEN);
    }

    @Test
    void aVersionConflictTellsBothVersions() {
        VersionConflictException e =
                (VersionConflictException) refused(409, text("errors/409-version.json"), Call.PATCH);

        assertThat(e.expected()).isEqualTo(1);
        assertThat(e.actual()).isEqualTo(36);
        assertThat(e.outcomeUnknown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Version: Expected undefined to be equal to null",
                "Version: Expected 12345678901234567890 to be equal to x"
            })
    void aVersionConflictOfOddVersionsLeavesThemOut(String message) {
        VersionConflictException e = (VersionConflictException)
                refused(409, "{\"error_details\":{\"message\":\"" + message + "\"}}", Call.PATCH);

        assertThat(e.expected()).isNull();
        assertThat(e.actual()).isNull();
        assertThat(e.code()).isNull();
    }

    @Test
    void anUnknownRouteTellsItsPath() {
        UnsupportedEndpointException e =
                (UnsupportedEndpointException) refused(404, text("errors/404-route.json"), Call.GET);

        assertThat(e.url()).isEqualTo("/api/2026-05/foo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":400,\"error\":\"Bad Request\",\"error_details\":\"body is too odd\"}|Bad Request|body is too odd",
                "{\"status\":400,\"error\":\"Bad Request\",\"error_details\":[\"first\",\"second\"]}|Bad Request|first",
                "{\"status\":400,\"error\":\"Bad Request\",\"error_details\":[{\"message\":\"in a list\"}]}|Bad Request|in a list",
                "{\"status\":400,\"error\":\"Bad Request\",\"error_details\":[]}|Bad Request|Bad Request",
                "{\"status\":400,\"error\":\"Bad Request\",\"error_details\":{}}|Bad Request|Bad Request",
                "{\"status\":400,\"error\":\"Bad Request\",\"error_details\":null}|Bad Request|Bad Request",
                "{\"status\":400,\"error\":\"Bad Request\",\"error_details\":7}|Bad Request|Bad Request",
                "{\"status\":400,\"error\":\"Bad Request\"}|Bad Request|Bad Request",
                "{\"status\":400,\"error\":{},\"error_details\":{\"message\":{}}}||Client Error",
                "{\"status\":200,\"error\":\"\",\"error_details\":{\"message\":\" \"}}||Client Error",
                "{}||Client Error",
                "[]||Client Error",
                "[[1]]||Client Error",
                "null||Client Error",
                "\"no\"||no",
                "''||Client Error"
            })
    void errorsOfOtherShapesAreUnderstoodAsFarAsTheyGo(String body, String code, String message) {
        ApiException e = refused(400, body, Call.PATCH);

        assertThat(e).isExactlyInstanceOf(ApiException.class);
        assertThat(e.status()).isEqualTo(400);
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.vendorMessage()).isEqualTo(message);
        assertThat(e.fieldErrors()).doesNotContainKeys("message", "name", "url", "access_token");
        assertThat(e.rawBody()).isEqualTo(body);
        assertThat(e.getSuppressed()).isEmpty();
    }

    @Test
    void theStatusOfTheBodyDoesNotCount() {
        ApiException e = refused(404, text("errors/409-version.json"), Call.PATCH);

        assertThat(e).isExactlyInstanceOf(NotFoundException.class);
        assertThat(e.status()).isEqualTo(404);
    }

    @Test
    void invalidMetadataIsNamedByItsProperty() {
        ApiException e = refused(
                400,
                "{\"error\":\"ValidationError\",\"error_details\":"
                        + JsonData.parse(text("imports/refused-results.json")).at("/results/3/error_details") + "}",
                Call.PATCH);

        assertThat(e.code()).isEqualTo("ValidationError");
        assertThat(e.vendorMessage()).isEqualTo("Metadata validation failed.");
        assertThat(e.fieldErrors()).isEqualTo(Map.of("title", "The value of '/title' must be string"));
    }

    @ParameterizedTest
    @CsvSource({
        "401,dev.medialib.core.error.AuthenticationException,false",
        "403,dev.medialib.core.error.PermissionDeniedException,false",
        "404,dev.medialib.core.error.NotFoundException,false",
        "409,dev.medialib.core.error.ConflictException,false",
        "410,dev.medialib.core.error.GoneException,false",
        "413,dev.medialib.core.error.PayloadTooLargeException,false",
        "429,dev.medialib.core.error.RateLimitedException,true",
        "502,dev.medialib.core.error.ServerException,true"
    })
    void withoutABodyOrWithAProxysPageTheStatusDecides(int status, Class<?> type, boolean retryable) {
        for (String body : new String[] {"", "<html><body><h1>Nope</h1>\n\n</body></html>"}) {
            for (Call call : List.of(Call.GET, Call.SERVE)) {
                ApiException e = refused(status, body, call);

                assertThat(e).isExactlyInstanceOf(type);
                assertThat(e.code()).isNull();
                assertThat(e.fieldErrors()).isEmpty();
                assertThat(e.rawBody()).isEqualTo(body);
                assertThat(e.isRetryable()).isEqualTo(retryable);
                assertThat(e.body()).isNull();
                if (!body.isEmpty()) {
                    assertThat(e.vendorMessage()).endsWith(": <html><body><h1>Nope</h1> </body></html>");
                }
            }
        }
    }

    @Test
    void aRefusalOfAnotherKindThanTheVendorsIsNoRevokedImage() {
        assertThat(refused(403, "{\"error\":\"blocked\"}", Call.SERVE))
                .isExactlyInstanceOf(PermissionDeniedException.class);
        assertThat(refused(403, "[]", Call.SERVE)).isExactlyInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void aRemovedVersionIsGone() {
        assertThat(refused(410, "", Call.GET)).isExactlyInstanceOf(GoneException.class);
    }

    @Test
    void aBodyThatIsTooLargeIsToldApart() {
        ApiException e = refused(413, "{\"error\":\"Payload Too Large\"}", Call.PATCH);

        assertThat(e).isExactlyInstanceOf(PayloadTooLargeException.class);
        assertThat(e.vendorMessage()).isEqualTo("Payload Too Large");
    }

    @Test
    void aRateLimitElsewhereIsRetryable() {
        ApiException e = refused(429, "{\"error\":\"Too Many Requests\"}", Call.GET);

        assertThat(e).isExactlyInstanceOf(RateLimitedException.class);
        assertThat(e.isRetryable()).isTrue();
    }

    @Test
    void theTokenIsBlankedWhereAServerEchoesIt() {
        ApiException e = refused(
                400, "{\"error_details\":{\"message\":\"bad header Bearer " + SampleServer.TOKEN + "\"}}", Call.GET);

        assertThat(e.rawBody() + e.getMessage() + e.vendorMessage()).doesNotContain(SampleServer.TOKEN);
    }
}
