package dev.medialib.sanity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.RateLimitedException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.error.DocumentExistsException;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.error.FailedMutation;
import dev.medialib.sanity.error.MissingPermissionException;
import dev.medialib.sanity.error.MutationConflictException;
import dev.medialib.sanity.error.MutationException;
import dev.medialib.sanity.error.QueryParseException;
import dev.medialib.sanity.error.RevisionMismatchException;
import dev.medialib.sanity.error.TransactionConflictException;
import dev.medialib.sanity.error.TransactionExistsException;
import dev.medialib.testsupport.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Sanity's refusals mean, with a call that is not repeated. */
class SanityErrorsTest extends WithServer {

    private <E extends ApiException> E refusal(Class<E> type, int status, String body) {
        server.answer(status, body);
        return refusal(type);
    }

    private <E extends ApiException> E refusal(Class<E> type) {
        SanityClient client = server.client();
        E refusal = catchThrowableOfType(
                type, () -> client.call(Method.POST, "x", r -> r.json(Map.of("mutations", List.of()))));
        assertThat(refusal).isExactlyInstanceOf(type);
        return refusal;
    }

    private <E extends ApiException> E sampled(Class<E> type, String name) {
        return refusal(type, Integer.parseInt(name.substring(0, 3)), Samples.text("errors/" + name + ".json"));
    }

    static Stream<Arguments> catalogue() {
        return Stream.of(
                Arguments.of("400-query-parse", QueryParseException.class, "queryParseError"),
                Arguments.of("400-query-parse-without-position", QueryParseException.class, "unknown function foo()"),
                Arguments.of("400-malformed-ids", MutationException.class, "Mutation(s) failed with 6 error(s)"),
                Arguments.of("400-bad-body", ApiException.class, "400: Unexpected JSON value"),
                Arguments.of(
                        "400-strong-reference", MutationException.class, "references to a media library must be weak"),
                Arguments.of("400-old-version", MutationException.class, "set a newer apiVersion)"),
                Arguments.of(
                        "400-unreadable-image",
                        ApiException.class,
                        "400: Bad Request - Invalid image, could not read metadata (Input buffer contains unsupported image format)"),
                Arguments.of(
                        "401-session",
                        AuthenticationException.class,
                        "401 SIO-401-ANF: Unauthorized - Session not found (the token is unknown to this host"),
                Arguments.of("401-expired", AuthenticationException.class, "(the token has expired; create a new one)"),
                Arguments.of("401-wrong-host", AuthenticationException.class, "check projectId)"),
                Arguments.of("401-non-global", AuthenticationException.class, "use a personal or organization token)"),
                Arguments.of("401-not-a-member", AuthenticationException.class, "is not a member of this project)"),
                Arguments.of("403-permission", MissingPermissionException.class, "permission \"create\" required"),
                Arguments.of("403-permission-item", MissingPermissionException.class, "- mutation 0: Insufficient"),
                Arguments.of("404-text", NotFoundException.class, "404: Asset not found"),
                Arguments.of("404-nested-message", NotFoundException.class, "404: No such library"),
                Arguments.of("404-dataset", NotFoundException.class, "404: Not Found - Dataset not found"),
                Arguments.of("404-project", NotFoundException.class, "there is no such project; check projectId)"),
                Arguments.of("404-document", DocumentNotFoundException.class, "\"id1\" was not found"),
                Arguments.of("409-revision", RevisionMismatchException.class, "unexpected revision ID (\"b\")"),
                Arguments.of("409-document-exists", DocumentExistsException.class, "- mutation 0: Document by ID"),
                Arguments.of("409-transaction-exists", TransactionExistsException.class, "already exists"),
                Arguments.of("422-not-ready", UnprocessableException.class, "Media library asset is not ready"));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyRefusalHasItsClassAndSaysWhatTheServerSaid(
            String sample, Class<? extends ApiException> type, String message) {
        ApiException refusal = sampled(type, sample);
        assertThat(refusal).hasMessageStartingWith("POST x: ").hasMessageContaining(message);
        assertThat(refusal.rawBody()).isEqualTo(Samples.text("errors/" + sample + ".json"));
        assertThat(refusal.isRetryable()).isFalse();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aRefusedTransactionNamesEveryMutation() {
        MutationException refusal = sampled(MutationException.class, "400-malformed-ids");
        for (int i = 0; i < 6; i++) {
            assertThat(refusal)
                    .hasMessageContaining("- mutation " + i + ": Malformed document ID: \"#" + (i + 1) + "\"");
        }
        assertThat(refusal.items()).hasSize(6).allSatisfy(item -> {
            assertThat(item.type()).isEqualTo("validationError");
            assertThat(item.documentId()).isNull();
        });
        assertThat(JsonData.parse(refusal.items().get(5).json())).isEqualTo(JsonData.parse("""
                        {"error":{"type":"validationError","description":"Malformed document ID: \\"#6\\"","value":{}},"index":5}"""));
    }

    @Test
    void aHugeTransactionSaysHowManyMutationsItsMessageLeavesOut() {
        String items = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"index\":" + i + ",\"error\":{\"description\":\"no\"}}")
                .collect(Collectors.joining(","));
        MutationException refusal = refusal(
                MutationException.class, 400, "{\"error\":{\"type\":\"mutationError\",\"items\":[" + items + "]}}");
        assertThat(refusal.items()).hasSize(1000);
        assertThat(refusal).hasMessageContaining("mutation 49:").hasMessageContaining("and 950 more");
        assertThat(refusal).hasMessageNotContaining("mutation 50:");
    }

    @Test
    void itemsOfAnyShapeAreKept() {
        MutationException refusal = refusal(MutationException.class, 400, """
                {"error":{"type":"mutationError","description":"failed","items":
                 [7, null, "text", {"index":1e999999}, {"error":"no","index":-3}, {"type":"flat","description":"d","id":"x","index":2.0}]}}""");
        assertThat(refusal.items()).hasSize(6);
        assertThat(refusal.items()).extracting(i -> i.index()).containsExactly(-1L, -1L, -1L, -1L, -1L, 2L);
        assertThat(refusal.items().get(5).documentId()).isEqualTo("x");
        assertThat(refusal).hasMessageContaining("\n- 7\n- null\n- \"text\"").hasMessageContaining("mutation 2: d");
        assertThat(refusal.getSuppressed()).isEmpty();
    }

    @Test
    void aLostRaceSaysWhichRevisionStands() {
        RevisionMismatchException lost = sampled(RevisionMismatchException.class, "409-revision");
        assertThat(lost.documentId()).isEqualTo("id1");
        assertThat(lost.expectedRevision()).isEqualTo("a");
        assertThat(lost.currentRevision()).isEqualTo("b");
        assertThat(lost).isInstanceOf(MutationConflictException.class).isInstanceOf(FailedMutation.class);
    }

    @Test
    void conflictsOfOtherKindsAreConflictsStill() {
        MutationConflictException conflict = refusal(
                MutationConflictException.class,
                409,
                "{\"error\":{\"type\":\"mutationError\",\"description\":\"odd\",\"items\":[{\"error\":{\"type\":\"odd\"}}]}}");
        assertThat(conflict.items()).hasSize(1);
        assertThat(sampled(DocumentExistsException.class, "409-document-exists").documentId())
                .isEqualTo("id1");
    }

    @Test
    void aMissingPermissionIsNamed() {
        assertThat(sampled(MissingPermissionException.class, "403-permission").permission())
                .isEqualTo("create");
        MissingPermissionException ofMutation = sampled(MissingPermissionException.class, "403-permission-item");
        assertThat(ofMutation.permission()).isEqualTo("create");
        assertThat(ofMutation.items()).hasSize(1);
        assertThat(ofMutation).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void aTransactionConflictIsRetriedAlthoughItIsAConflict() {
        for (int i = 0; i < 3; i++) {
            server.sample(409, "errors/409-transaction-conflict.json");
        }
        assertThatThrownBy(() -> server.client().call(Method.POST, "x", r -> r.repeatable()))
                .isInstanceOf(TransactionConflictException.class);
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void tooManyRequestsSayWhenToComeBack() {
        for (String body : List.of("Rate limit exceeded", Samples.text("errors/429-rate.json"))) {
            server.answerWith(429, body, "Retry-After", "2");
            RateLimitedException refusal = refusal(RateLimitedException.class);
            assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(2));
            assertThat(refusal).hasMessageContaining("Rate limit exceeded");
        }
    }

    @Test
    void aBodyThatIsTooLargeIsToldByTextOrHtml() {
        server.answerWith(413, "Request body exceeds limit of 4000000 bytes", "Content-Type", "text/plain");
        assertThat(refusal(PayloadTooLargeException.class)).hasMessageContaining("exceeds limit of 4000000 bytes");
        server.answerWith(
                413,
                "<html>\n<head><title>413 Request Entity Too Large</title></head></html>",
                "Content-Type",
                "text/html");
        assertThat(refusal(PayloadTooLargeException.class)).hasMessageContaining("413 Request Entity Too Large");
    }

    @Test
    void thePageOfAnEdgeServerIsQuotedInPart() {
        server.answerWith(502, "<html><h1>502 Bad Gateway</h1>" + "x".repeat(9000), "Content-Type", "text/html");
        ServerException refusal = refusal(ServerException.class);
        assertThat(refusal).hasMessageContaining("502 Bad Gateway");
        assertThat(String.valueOf(refusal.getMessage())).hasSizeLessThan(500);
        assertThat(refusal.rawBody()).hasSizeGreaterThan(9000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"statusCode\":418,\"error\":\"Teapot\",\"message\":\"Teapot\"}|418: Teapot",
                "{\"message\":\"alone\"}|418: alone",
                "{\"details\":\"alone\"}|418: alone",
                "{\"error\":{\"description\":\"said\",\"message\":\"not said\"}}|418: said",
                "{\"error\":{\"type\":\"newError\",\"description\":\"said\"}}|418 newError: said",
                "{\"error\":{\"type\":\"\",\"description\":\"\"},\"message\":\"below\"}|418: below",
                "{\"code\":\"E7\",\"error\":\"said\"}|418 E7: said",
                "\"only text\"|418: only text",
                "{\"errors\":[{\"title\":\"unknown form\"}]}|unknown form",
                "[\"unknown\",\"form\"]|unknown",
                "{\"error\":7}|{\"error\":7}",
                "{}|418: Client Error",
                "null|418: Client Error",
                "{oops|{oops"
            })
    void envelopesOfAnyFormAreRead(String body, String message) {
        assertThat(refusal(ApiException.class, 418, body)).hasMessageContaining(message);
    }

    @Test
    void anAnswerWithoutABodyIsToldByItsStatus() {
        server.answerWith(401, "");
        assertThat(refusal(AuthenticationException.class)).hasMessageContaining("401: Client Error");
    }

    @Test
    void theTraceOfARequestIsItsId() {
        server.answerWith(
                400,
                Samples.text("errors/400-query-parse.json"),
                "Content-Type",
                "application/json; charset=utf-8",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "x-sanity-shard",
                "gcp-eu-w1-01-prod-1");
        QueryParseException refusal = refusal(QueryParseException.class);
        assertThat(refusal.requestId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(refusal).hasMessageEndingWith("(request id 0af7651916cd43dd8448eb211c80319c)");
        assertThat(refusal.headers().first("x-sanity-shard")).isEqualTo("gcp-eu-w1-01-prod-1");
        assertThat(refusal.query()).isEqualTo("*[_type == \"event]");
        assertThat(refusal.start()).isEqualTo(11);
        assertThat(refusal.end()).isEqualTo(18);
        assertThat(String.valueOf(refusal.getMessage())).contains("""
                expected expression
                > *[_type == "event]
                >            ^^^^^^^""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"result\":", "<html>sign in</html>"})
    void successWithoutJsonIsAnErrorAndNotNull(String body) {
        server.answer(200, body);
        assertThatThrownBy(() -> library.refSearch(s -> {}))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageStartingWith("GET media-libraries/{library}/refsearch: ");
    }

    @Test
    void theTokenIsBlankedWhereAServerQuotesIt() {
        ApiException refusal = refusal(
                AuthenticationException.class,
                401,
                "{\"error\":\"Unauthorized\",\"message\":\"bad token " + SanityServer.TOKEN + "\"}");
        assertThat(refusal.getMessage() + refusal.rawBody())
                .contains("bad token")
                .doesNotContain(SanityServer.TOKEN);
    }
}
