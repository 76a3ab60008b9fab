package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.error.OperationFailedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the response to an operation says about its outcome. */
class OperationOutcomeTest {
    private static final UUID ID = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final Map<String, Consumer<Images>> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("publish", images -> images.publish(ID));
        CALLS.put("lock", images -> images.lock(ID));
        CALLS.put("moveAll", images -> images.moveAll(List.of(ID), ID));
    }

    static final Set<String> OPERATIONS = CALLS.keySet();

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private <E extends Throwable> E failure(Class<E> type, String call) {
        return catchThrowableOfType(
                type, () -> CALLS.get(call).accept(server.client().images()));
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void aFailureThatIsWrappedInValueIsAnError(String call) {
        server.answer(
                200,
                "{\"@odata.context\":\"x\",\"value\":{\"Success\":false,\"Message\":\"full\",\"ErrorCode\":\"Full\"}}");
        OperationFailedException failure = failure(OperationFailedException.class, call);
        assertThat(failure.vendorMessage()).isEqualTo("full");
        assertThat(failure.code()).isEqualTo("Full");
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void aFailureThatIsATextIsAnError(String call) {
        server.answer(200, "{\"Success\":\"False\",\"Message\":\"full\"}");
        assertThat(failure(OperationFailedException.class, call).vendorMessage())
                .isEqualTo("full");
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void theLimitOfTokensApplies(String call) {
        server.answer(200, "{\"Success\":true,\"x\":[1,2,3,4,5,6,7,8]}");
        assertThat(catchThrowableOfType(
                        UnexpectedResponseException.class,
                        () -> CALLS.get(call)
                                .accept(server.client()
                                        .withOptions(o -> o.maxJsonTokens(10))
                                        .images())))
                .isNotNull();
    }

    @Test
    void aSuccessThatIsATextIsNoError() {
        server.answer(200, "{\"Success\":\"true\",\"Message\":\"done\"}");
        assertThat(server.client().images().operate(ID, "Publish").message()).isEqualTo("done");
    }

    @Test
    void aResultThatIsWrappedInValueIsRead() {
        server.answer(200, "{\"value\":{\"Success\":true,\"Message\":\"done\"}}");
        OperationResult result = server.client().images().operate(ID, "Publish");
        assertThat(result.success()).isTrue();
        assertThat(result.message()).isEqualTo("done");
    }

    @Test
    void aSuccessThatIsNoBooleanIsNamedWithItsKind() {
        server.answer(200, "{\"Success\":7}");
        assertThat(failure(
                        UnexpectedResponseException.class, OPERATIONS.iterator().next()))
                .hasMessageContaining("Success in the response to an operation must be a boolean, but is a number");
    }

    static Stream<Arguments> unreadable() {
        return OPERATIONS.stream()
                .flatMap(call -> Stream.of("{", "[]", "not JSON", "<html></html>", "{\"Success\":7}")
                        .map(body -> Arguments.of(call, body)));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void theOutcomeOfAnOperationIsUnknownWhenItsResponseIsUnreadable(String call, String body) {
        server.answer(200, body);
        UnexpectedResponseException failure = failure(UnexpectedResponseException.class, call);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void theOutcomeOfAnOperationIsUnknownAfterAServerError(String call) {
        server.answer(new MockResponse.Builder().code(502).build());
        MedialibException failure = failure(MedialibException.class, call);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.isRetryable()).isFalse();
        assertThat(server.requests()).isEqualTo(1);
    }
}
