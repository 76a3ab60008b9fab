package dev.medialib.sanity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.error.DocumentExistsException;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.error.FailedMutation;
import dev.medialib.sanity.error.MissingPermissionException;
import dev.medialib.sanity.error.MutationError;
import dev.medialib.sanity.error.MutationException;
import dev.medialib.sanity.error.QueryParseException;
import dev.medialib.sanity.error.RevisionMismatchException;
import dev.medialib.sanity.error.TransactionConflictException;
import dev.medialib.sanity.error.TransactionExistsException;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.Samples;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says when it refuses queries and transactions. */
class DataErrorsTest extends WithServer {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private SanityMediaLibrary refusing(int status, String body) {
        server.answer(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .addHeader("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .body(body)
                .build());
        return server.client().withOptions(o -> o.retries(0)).mediaLibrary("mlXYZ");
    }

    private ApiException refused(int status, String body) {
        SanityMediaLibrary library = refusing(status, body);
        return catchThrowableOfType(ApiException.class, () -> library.delete("id1"));
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("400-query-parse", QueryParseException.class, "queryParseError"),
                Arguments.of("400-malformed-ids", MutationException.class, "mutationError"),
                Arguments.of("400-bad-body", ApiException.class, null),
                Arguments.of("400-strong-reference", MutationException.class, "mutationError"),
                Arguments.of("401-session", AuthenticationException.class, "SIO-401-ANF"),
                Arguments.of("401-not-a-member", AuthenticationException.class, "projectUserNotFoundError"),
                Arguments.of("403-permission", MissingPermissionException.class, "insufficientPermissionsError"),
                Arguments.of("403-permission-item", MissingPermissionException.class, "mutationError"),
                Arguments.of("404-dataset", NotFoundException.class, null),
                Arguments.of("404-document", DocumentNotFoundException.class, "mutationError"),
                Arguments.of("404-nested-message", NotFoundException.class, null),
                Arguments.of("409-document-exists", DocumentExistsException.class, "mutationError"),
                Arguments.of("409-revision", RevisionMismatchException.class, "mutationError"),
                Arguments.of(
                        "409-transaction-exists", TransactionExistsException.class, "transactionAlreadyExistsError"),
                Arguments.of(
                        "409-transaction-conflict", TransactionConflictException.class, "transactionConflictError"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachKnownErrorIsUnderstood(String sample, Class<? extends ApiException> type, String code) {
        String body = Samples.text("errors/" + sample + ".json");
        int status = Integer.parseInt(sample.substring(0, 3));

        ApiException e = refused(status, body);

        assertThat(e).isExactlyInstanceOf(type);
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.requestId()).isEqualTo(TRACE);
        assertThat(e.rawBody()).isEqualTo(body);
        assertThat(e.body()).isEqualTo(JsonData.parse(body));
        assertThat(e.outcomeUnknown()).isFalse();
        assertThat(e).hasMessageContaining(e.vendorMessage()).hasMessageContaining(TRACE);
        assertThat(e.toString()).doesNotContain(SanityServer.TOKEN);
    }

    @Test
    void aQueryThatIsNotUnderstoodIsShownWithThePlace() {
        SanityMediaLibrary library = refusing(400, Samples.text("errors/400-query-parse.json"));

        QueryParseException e =
                catchThrowableOfType(QueryParseException.class, () -> library.query(Groq.of("*[_type == \"event]")));

        assertThat(e.query()).isEqualTo("*[_type == \"event]");
        assertThat(e.start()).isEqualTo(11);
        assertThat(e.end()).isEqualTo(18);
        assertThat(e).hasMessageContaining("unexpected token").hasMessageContaining("""

                > *[_type == "event]
                >            ^^^^^^^""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"type\":\"queryParseError\",\"description\":\"unknown function foo\"}}",
                "{\"error\":{\"type\":\"queryParseError\",\"description\":\"unknown function foo\",\"start\":99,\"end\":1,\"query\":\"x\"}}"
            })
    void aPlaceThatIsNotToldIsNotInvented(String body) {
        SanityMediaLibrary library = refusing(400, body);

        QueryParseException e = catchThrowableOfType(QueryParseException.class, () -> library.query(Groq.of("foo()")));

        assertThat(e).hasMessageContaining("unknown function foo");
        assertThat(e.getMessage()).doesNotContain("^");
    }

    /** The vendor's client shows the first five. */
    @Test
    void eachMutationThatFailedIsNamed() {
        SanityMediaLibrary library = refusing(400, Samples.text("errors/400-malformed-ids.json"));
        List<Mutation> six = Collections.nCopies(6, Mutation.delete("id1"));

        MutationException e = catchThrowableOfType(MutationException.class, () -> library.mutate(six));

        assertThat(e.items()).hasSize(6);
        assertThat(e.items().get(5).index()).isEqualTo(5);
        assertThat(e.items().get(5).type()).isEqualTo("validationError");
        assertThat(JsonData.parse(e.items().get(5).json()).at("/error/value")).isNotNull();
        assertThat(e).hasMessageContaining("Malformed document ID: \"#6\"");
    }

    @Test
    void anIndexThatNoMutationHasIsUnknown() {
        MutationException e = (MutationException) refused(400, Samples.text("errors/400-malformed-ids.json"));

        assertThat(e.items()).extracting(MutationError::index).containsExactly(0L, -1L, -1L, -1L, -1L, -1L);
    }

    @Test
    void aLostRaceSaysWhichRevisionStands() {
        RevisionMismatchException e =
                (RevisionMismatchException) refused(409, Samples.text("errors/409-revision.json"));

        assertThat(e.documentId()).isEqualTo("id1");
        assertThat(e.expectedRevision()).isEqualTo("a");
        assertThat(e.currentRevision()).isEqualTo("b");
        assertThat(e.items()).hasSize(1);
    }

    @Test
    void theDocumentAndThePermissionAreNamed() {
        assertThat(((DocumentExistsException) refused(409, Samples.text("errors/409-document-exists.json")))
                        .documentId())
                .isEqualTo("id1");
        assertThat(((FailedMutation) refused(404, Samples.text("errors/404-document.json"))).items())
                .extracting(item -> item.documentId())
                .containsExactly("id1");
        for (String sample : new String[] {"403-permission", "403-permission-item"}) {
            assertThat(((MissingPermissionException) refused(403, Samples.text("errors/" + sample + ".json")))
                            .permission())
                    .isEqualTo("create");
        }
    }

    @Test
    void aTokenThatIsNotKnownComesWithAdvice() {
        assertThat(refused(401, Samples.text("errors/401-session.json")))
                .hasMessageContaining("Unauthorized - Session not found")
                .hasMessageContaining("use a personal or organization token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"type\":\"mutationError\"}}|Client Error",
                "{\"error\":{\"type\":\"mutationError\",\"items\":7}}|Client Error",
                "{\"error\":{\"type\":\"mutationError\",\"description\":\"d\",\"items\":[7,{},{\"error\":null,\"index\":\"x\"}]}}|d",
                "{\"error\":{\"type\":7}}|Client Error",
                "{\"error\":[]}|Client Error",
                "{oops|Client Error: {oops",
                "''|Client Error"
            })
    void errorsOfOtherShapesAreUnderstoodAsFarAsTheyGo(String body, String message) {
        ApiException e = refused(400, body);

        assertThat(e.status()).isEqualTo(400);
        assertThat(e.vendorMessage()).startsWith(message);
        assertThat(e.rawBody()).isEqualTo(body);
        assertThat(e.getSuppressed()).isEmpty();
    }

    @Test
    void aTooLargeBodyThrowsPayloadTooLargeException() {
        assertThat(refused(413, "Request body exceeds limit of 4000000 bytes"))
                .isInstanceOf(PayloadTooLargeException.class)
                .hasMessageContaining("4000000");
    }

    @Test
    void aPageOfTheEdgeIsAnErrorOfTheServer() {
        ApiException e = refused(502, "<html><h1>Bad Gateway</h1></html>");

        assertThat(e).isInstanceOf(ServerException.class);
        assertThat(e.outcomeUnknown()).isTrue();
    }

    /** The vendor's client gives nothing, or fails with an error of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{oops", "{}", "[]", "{\"results\":[]}"})
    void anAnswerToATransactionThatIsNoneIsAnError(String body) {
        SanityMediaLibrary library = server.answering(body);

        UnexpectedResponseException e =
                catchThrowableOfType(UnexpectedResponseException.class, () -> library.delete("a"));

        assertThat(e.status()).isEqualTo(200);
        assertThat(e.outcomeUnknown()).isTrue();
    }
}
