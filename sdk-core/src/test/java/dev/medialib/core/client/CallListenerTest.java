package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptResult;
import dev.medialib.core.call.CallInfo;
import dev.medialib.core.call.CallResult;
import dev.medialib.core.call.RetryInfo;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.http.Method;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which events there are, in which order. */
class CallListenerTest extends ServedTest {
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

    @Test
    void aCallThatIsRepeatedTellsItsStartEachAttemptAndItsEnd() {
        enqueue(503, "", "X-Request-Id", "r-1", "Retry-After", "7");
        enqueue(200, "{}", "X-Request-Id", "r-2");
        observed.get("id-7");
        assertThat(recorder.kinds())
                .containsExactly(
                        "CallInfo",
                        "AttemptInfo",
                        "AttemptResult",
                        "RetryInfo",
                        "AttemptInfo",
                        "AttemptResult",
                        "CallResult");
        assertThat(recorder.events(AttemptInfo.class))
                .extracting(AttemptInfo::number)
                .containsExactly(1, 2);
        assertThat(recorder.events(AttemptResult.class))
                .extracting(AttemptResult::number, AttemptResult::status, AttemptResult::requestId)
                .containsExactly(tuple(1, 503, "r-1"), tuple(2, 200, "r-2"));
        assertThat(recorder.events(CallResult.class))
                .extracting(CallResult::attempts, CallResult::duration, CallResult::error)
                .containsExactly(tuple(2, Duration.ofSeconds(7), null));
    }

    @Test
    void theStartTellsWhatIsCalled() {
        enqueue(200, "{}");
        observed.get("id-7");
        CallInfo call = recorder.events(CallInfo.class).get(0);
        assertThat(call.vendor()).isEqualTo("test");
        assertThat(call.endpoint()).isEqualTo("test.things.get");
        assertThat(call.method()).isEqualTo(Method.GET);
        assertThat(call.pathTemplate()).isEqualTo("things/{id}");
        assertThat(call.host()).isEqualTo(server.getHostName());
        assertThat(call.port()).isEqualTo(server.getPort());
    }

    @Test
    void allEventsOfACallNameIt() {
        enqueue(503, "");
        enqueue(200, "{}");
        observed.get("1");
        CallInfo call = recorder.events(CallInfo.class).get(0);
        assertThat(recorder.events(AttemptInfo.class)).allMatch(e -> e.call() == call);
        assertThat(recorder.events(AttemptResult.class)).allMatch(e -> e.call() == call);
        assertThat(recorder.events(RetryInfo.class)).allMatch(e -> e.call() == call);
        assertThat(recorder.events(CallResult.class)).allMatch(e -> e.call() == call);
    }

    @Test
    void noEventHoldsIdsQueriesBodiesOrSecrets() {
        enqueue(503, "{\"message\":\"b0dy-of-error\"}");
        enqueue(200, "{\"a\":\"b0dy-of-value\"}");
        observed.call(Method.GET, "custom/{id}", r -> r.path("id", "id-7").query("q", "qu3ry"));
        assertThat(recorder.events)
                .hasSize(7)
                .allSatisfy(event -> assertThat(withoutError(event)).doesNotContain("id-7", "qu3ry", "b0dy", TOKEN));
    }

    /** The message of an exception quotes the server, for people. */
    private static String withoutError(Object event) {
        return event.toString().replaceAll("error=[^]]*", "");
    }

    @Test
    void theErrorOfTheEndIsTheOneThatTheCallerGets() {
        enqueue(404, "");
        NotFoundException thrown = catchThrowableOfType(NotFoundException.class, () -> observed.get("1"));
        assertThat(recorder.events(AttemptResult.class).get(0).error()).isSameAs(thrown);
        assertThat(recorder.events(CallResult.class).get(0).error()).isSameAs(thrown);
    }

    @Test
    void aFailedAttemptHasAnErrorOfItsOwn() {
        enqueue(503, "");
        enqueue(200, "{}");
        observed.get("1");
        assertThat(recorder.events(AttemptResult.class))
                .extracting(AttemptResult::error)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(ServerException.class),
                        second -> assertThat(second).isNull());
    }

    @Test
    void eachCallHasAnIdOfItsOwn() {
        enqueue(200, "{}");
        enqueue(200, "{}");
        observed.get("1");
        observed.withOptions(o -> o.retries(0)).get("1");
        assertThat(recorder.events(CallInfo.class))
                .extracting(CallInfo::callId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void previewsAndRefusedArgumentsAreNoCalls() {
        observed.preview(c -> c.get("1"));
        assertThatThrownBy(() -> observed.get("..")).isInstanceOf(IllegalArgumentException.class);
        assertThat(recorder.events).isEmpty();
    }

    @Test
    void aCallThatEndsBeforeItsFirstRequestHasNoAttempt() {
        TestClient tokenless = builder()
                .listener(recorder)
                .credential(Credential.bearer(() -> {
                    throw new IllegalStateException("the vault is sealed");
                }))
                .build();
        assertThatThrownBy(() -> tokenless.get("1")).hasRootCauseMessage("the vault is sealed");
        assertThat(recorder.kinds()).containsExactly("CallInfo", "CallResult");
        assertThat(recorder.events(CallResult.class).get(0).attempts()).isZero();
        tokenless.close();
    }

    @Test
    void theRequestThatLedToANewTokenIsTold() {
        AtomicInteger fetches = new AtomicInteger();
        TestClient renewing = builder()
                .listener(recorder)
                .credential(Credential.bearer(() -> AccessToken.of("token-" + fetches.incrementAndGet())))
                .build();
        enqueue(401, "");
        enqueue(200, "{}");
        renewing.get("1");
        assertThat(recorder.kinds())
                .containsExactly(
                        "CallInfo", "AttemptInfo", "AttemptResult", "AttemptInfo", "AttemptResult", "CallResult");
        assertThat(recorder.events(AttemptResult.class))
                .extracting(AttemptResult::number, AttemptResult::status)
                .containsExactly(tuple(1, 401), tuple(1, 200));
        renewing.close();
    }
}
