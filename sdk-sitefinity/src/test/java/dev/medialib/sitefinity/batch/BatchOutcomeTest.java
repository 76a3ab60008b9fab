package dev.medialib.sitefinity.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.OperationFailedException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a batch succeeds or fails as the same call would outside of one. */
class BatchOutcomeTest {
    private static final String OK = "--b\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{}\r\n";
    private static final String END = "--b--";

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String part(String statusLine, String body) {
        return "--b\r\n\r\nHTTP/1.1 " + statusLine + "\r\n\r\n" + body + "\r\n";
    }

    private static String changeset(String inner) {
        return "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" + inner + "--c--\r\n";
    }

    private static MockResponse.Builder response(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "multipart/mixed; boundary=b")
                .body(body);
    }

    private BatchResult send(String body, Consumer<Batch<SitefinityClient>> requests) {
        server.answer(response(body).build());
        return server.client().batch(requests);
    }

    private UnexpectedResponseException failure(String body, Consumer<Batch<SitefinityClient>> requests) {
        UnexpectedResponseException failure =
                catchThrowableOfType(UnexpectedResponseException.class, () -> send(body, requests));
        assertThat(failure).isNotNull();
        assertThat(failure.outcomeUnknown()).isTrue();
        return failure;
    }

    private static void twoCreations(Batch<SitefinityClient> batch) {
        batch.request(BatchRequest.of(Method.POST, "albums").json(Map.of("Title", "a")))
                .request(BatchRequest.of(Method.POST, "videolibraries").json(Map.of("Title", "b")));
    }

    private static void creation(Batch<SitefinityClient> batch) {
        batch.call(c -> c.albums().create(a -> a.title("Animals")));
    }

    private static void publication(Batch<SitefinityClient> batch) {
        batch.call(c -> c.images().publish(UUID.randomUUID()));
    }

    @Test
    void anEmptyResponseIsAnErrorThatNamesAllRequests() {
        assertThat(failure(END, BatchOutcomeTest::twoCreations))
                .hasMessageContaining("no response to 0 (POST albums), 1 (POST videolibraries)");
    }

    @Test
    void aMissingResponseIsAnErrorThatNamesItsRequest() {
        assertThat(failure(OK + END, BatchOutcomeTest::twoCreations))
                .hasMessageContaining("no response to 1 (POST videolibraries)");
    }

    @Test
    void aMissingResponseWithinAChangesetIsNamedByItsReference() {
        String inner = "--c\r\nContent-ID: 1\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n";
        assertThat(failure(
                        changeset(inner) + END,
                        b -> b.changeset(changes -> {
                            changes.request(BatchRequest.of(Method.POST, "albums"));
                            changes.request(BatchRequest.of(Method.DELETE, "images"));
                        })))
                .hasMessageContaining("no response to 0 ($0 POST albums)");
    }

    @Test
    void anErrorExplainsMissingResponsesOnlyAfterIt() {
        String body = changeset("") + part("404 Not Found", "") + END;
        assertThat(failure(
                        body,
                        b -> b.changeset(changes -> changes.request(BatchRequest.of(Method.POST, "albums")))
                                .request(BatchRequest.of(Method.DELETE, "images"))))
                .hasMessageContaining("no response to 0 ($0 POST albums)");
    }

    @Test
    void afterAnErrorFurtherResponsesMayBeMissing() {
        BatchResult result = send(part("404 Not Found", "") + END, BatchOutcomeTest::twoCreations);
        assertThat(result.isSuccessful()).isFalse();
        assertThat(result.slot(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void aCreationThatMayHaveBeenDoneHasAnUnknownOutcome(int status) {
        MedialibException outside = outside(status);
        BatchResult result = send(part(status + " Trouble", "") + END, BatchOutcomeTest::creation);
        MedialibException inside = result.responses().get(0).error();
        assertThat(inside).isInstanceOf(ApiException.class);
        assertThat(inside.outcomeUnknown()).isTrue().isEqualTo(outside.outcomeUnknown());
        assertThat(inside.isRetryable()).isFalse().isEqualTo(outside.isRetryable());
    }

    private MedialibException outside(int status) {
        return outside(status, c -> c.albums().create(a -> a.title("Animals")));
    }

    private MedialibException outside(int status, Consumer<SitefinityClient> change) {
        server.answer(status, "");
        SitefinityClient client = server.client(b -> b.options(o -> o.retries(0)));
        return catchThrowableOfType(MedialibException.class, () -> change.accept(client));
    }

    private static Map<String, Consumer<SitefinityClient>> changes() {
        UUID id = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
        return Map.of(
                "create", c -> c.albums().create(a -> a.title("Animals")),
                "update", c -> c.images().update(id, i -> i.title("Cat")),
                "delete", c -> c.images().delete(id),
                "publish", c -> c.images().publish(id));
    }

    static Stream<Arguments> failedChanges() {
        return changes().keySet().stream()
                .flatMap(change -> Stream.of(408, 429, 500, 502, 503, 504)
                        .flatMap(status ->
                                Stream.of(true, false).map(inChangeset -> Arguments.of(change, status, inChangeset))));
    }

    @ParameterizedTest
    @MethodSource("failedChanges")
    void aFailedChangeHasTheSameOutcomeAsOutsideOfABatch(String name, int status, boolean inChangeset) {
        Consumer<SitefinityClient> change = changes().get(name);
        MedialibException outside = outside(status, change);

        BatchResult result = inChangeset
                ? send(
                        changeset("--c\r\nContent-ID: 0\r\n\r\nHTTP/1.1 " + status + " Trouble\r\n\r\n\r\n") + END,
                        b -> b.changeset(changes -> changes.call(change)))
                : send(part(status + " Trouble", "") + END, b -> b.call(change));

        MedialibException inside = result.responses().get(0).error();
        assertThat(inside).hasSameClassAs(outside);
        assertThat(inside.outcomeUnknown()).isEqualTo(outside.outcomeUnknown()).isEqualTo(status != 429);
        // a batch is never repeated, even if it contains only changes that could be
        assertThat(inside.isRetryable())
                .isEqualTo(outside.isRetryable() && !inside.outcomeUnknown())
                .isEqualTo(status == 429);
    }

    @Test
    void aRejectedCreationHasAKnownOutcome() {
        BatchResult result = send(part("400 Bad Request", "") + END, BatchOutcomeTest::creation);
        assertThat(result.responses().get(0).error().outcomeUnknown()).isFalse();
    }

    @Test
    void aReadInABatchHasNoOutcome() {
        BatchResult result = send(
                part("503 Service Unavailable", "") + END,
                b -> b.call(c -> c.images().get(UUID.randomUUID())));
        assertThat(result.responses().get(0).error().outcomeUnknown()).isFalse();
        assertThat(result.responses().get(0).error().isRetryable()).isTrue();
    }

    @Test
    void aBatchThatIsCutOffHasAnUnknownOutcome() {
        server.answer(response(OK + OK + END)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        MedialibException failure = catchThrowableOfType(
                MedialibException.class, () -> server.client().batch(BatchOutcomeTest::twoCreations));
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Log in</html>", "[]", "not JSON", "{\"Success\":\"maybe\"}"})
    void anOperationWhoseResultIsUnreadableHasAnUnknownOutcome(String body) {
        BatchResult result = send(part("200 OK", body) + END, BatchOutcomeTest::publication);
        assertThat(result.isSuccessful()).isFalse();
        assertThat(result.responses().get(0).error())
                .isInstanceOf(UnexpectedResponseException.class)
                .matches(MedialibException::outcomeUnknown);
    }

    @Test
    void anHtmlPageInsteadOfAResponseIsNoSuccess() {
        BatchResult result = send(part("200 OK", "<html>Log in</html>") + END, BatchOutcomeTest::creation);
        assertThat(result.responses().get(0).error())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("login page");
    }

    @Test
    void aRedirectInABatchIsNoSuccess() {
        BatchResult result = send(part("302 Found", "") + END, BatchOutcomeTest::creation);
        assertThat(result.responses().get(0).error())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("302")
                .matches(MedialibException::outcomeUnknown);
    }

    @Test
    void aFailureThatIsWrappedInValueFailsInABatchToo() {
        BatchResult result = send(
                part("200 OK", "{\"value\":{\"Success\":false,\"Message\":\"full\"}}") + END,
                b -> b.call(c -> c.images().moveAll(List.of(UUID.randomUUID()), UUID.randomUUID())));
        assertThat(result.responses().get(0).error())
                .isInstanceOf(OperationFailedException.class)
                .hasMessageContaining("full");
    }
}
