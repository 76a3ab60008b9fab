package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallListener.AttemptInfo;
import dev.medialib.core.call.CallListener.CallInfo;
import dev.medialib.core.call.CallListener.CallResult;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.http.Method;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        assertThat(recorder.events).hasSize(4);
        CallInfo call = (CallInfo) recorder.events.get(0);
        assertThat(call.endpoint()).isEqualTo("test.things.get");
        assertThat(call.method()).isEqualTo(Method.GET);
        assertThat(call.pathTemplate()).isEqualTo("things/{id}");
        AttemptInfo first = (AttemptInfo) recorder.events.get(1);
        assertThat(first.error()).isInstanceOf(ServerException.class);
        assertThat(first)
                .extracting(AttemptInfo::call, AttemptInfo::number, AttemptInfo::status, AttemptInfo::requestId)
                .containsExactly(call, 1, 503, "r-1");
        assertThat(recorder.events.get(2)).isEqualTo(new AttemptInfo(call, 2, 200, Duration.ZERO, "r-2", null));
        assertThat(recorder.events.get(3)).isEqualTo(new CallResult(call, 2, Duration.ofSeconds(7), null));
        assertThat(recorder.events)
                .allSatisfy(event ->
                        assertThat(event.toString()).doesNotContain("id-7").doesNotContain(TOKEN));
    }

    @Test
    void theErrorOfTheEndIsTheOneThatTheCallerGets() {
        enqueue(404, "");
        NotFoundException thrown = catchThrowableOfType(NotFoundException.class, () -> observed.get("1"));
        assertThat(((AttemptInfo) recorder.events.get(1)).error()).isSameAs(thrown);
        assertThat(((CallResult) recorder.events.get(2)).error()).isSameAs(thrown);
    }

    @Test
    void eachCallHasAnIdOfItsOwn() {
        enqueue(200, "{}");
        enqueue(200, "{}");
        observed.get("1");
        observed.withOptions(o -> o.retries(0)).get("1");
        assertThat(((CallInfo) recorder.events.get(0)).callId())
                .isNotEqualTo(((CallInfo) recorder.events.get(3)).callId());
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
        assertThat(recorder.events).hasSize(2);
        assertThat(recorder.events.get(1)).isInstanceOf(CallResult.class);
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
        assertThat(recorder.events.subList(1, 3))
                .extracting(event -> ((AttemptInfo) event).status())
                .containsExactly(401, 200);
        renewing.close();
    }

    @Test
    void aListenerThatThrowsDisturbsNothing() {
        CallListener broken = new CallListener() {
            @Override
            public void callStarted(CallInfo call) {
                throw new IllegalStateException("started");
            }

            @Override
            public void attemptEnded(AttemptInfo attempt) {
                throw new IllegalStateException("attempt");
            }

            @Override
            public void callEnded(CallResult result) {
                throw new IllegalStateException("ended");
            }
        };
        try (LogCapture log = new LogCapture("dev.medialib.core", Level.WARN);
                TestClient client = builder().listener(broken).build()) {
            enqueue(200, "{}");
            enqueue(404, "");
            assertThat(client.get("1")).hasToString("{}");
            assertThatThrownBy(() -> client.get("1")).isInstanceOf(MedialibException.class);
            assertThat(log.lines()).hasSize(6).allMatch(line -> line.contains("the call goes on"));
        }
    }
}
