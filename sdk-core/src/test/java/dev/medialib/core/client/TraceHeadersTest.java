package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener may add to the headers of an attempt. */
class TraceHeadersTest extends ServedTest {

    private static CallListener atEachAttempt(Consumer<AttemptInfo> action) {
        return call -> new CallObserver() {
            @Override
            public AttemptObserver attemptStarted(AttemptInfo attempt) {
                action.accept(attempt);
                return result -> {};
            }
        };
    }

    private TestClient.Builder listening(Consumer<AttemptInfo> action) {
        return builder().timeSource(time).listener(atEachAttempt(action));
    }

    @Test
    void eachAttemptCarriesTheHeaderThatWasSetForIt() throws Exception {
        enqueue(503, "");
        enqueue(200, "{}");
        try (TestClient traced = listening(a -> a.header("traceparent", "00-trace-" + a.number() + "-01"))
                .build()) {
            traced.get("1");
        }
        assertThat(request().getHeaders().get("traceparent")).isEqualTo("00-trace-1-01");
        assertThat(request().getHeaders().get("traceparent")).isEqualTo("00-trace-2-01");
    }

    @Test
    void theRequestAfterTheRenewalOfATokenGetsItsOwn() throws Exception {
        AtomicInteger fetches = new AtomicInteger();
        AtomicInteger spans = new AtomicInteger();
        enqueue(401, "");
        enqueue(200, "{}");
        try (TestClient traced = listening(a -> a.header("traceparent", "span-" + spans.incrementAndGet()))
                .credential(Credential.bearer(() -> AccessToken.of("token-" + fetches.incrementAndGet())))
                .build()) {
            traced.get("1");
        }
        assertThat(request().getHeaders().get("traceparent")).isEqualTo("span-1");
        assertThat(request().getHeaders().get("traceparent")).isEqualTo("span-2");
    }

    @Test
    void itReplacesAHeaderOfTheOptions() throws Exception {
        enqueue(200, "{}");
        try (TestClient traced = listening(a -> a.header("TraceParent", "listener"))
                .options(o -> o.header("traceparent", "options"))
                .build()) {
            traced.get("1");
        }
        assertThat(request().getHeaders().values("traceparent")).containsExactly("listener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "proxy-authorization",
                "Cookie",
                "Host",
                "Content-Length",
                "Transfer-Encoding",
                "Content-Type",
                "Accept-Encoding"
            })
    void headersOfTheCredentialAndTheFramingAreRejected(String name) throws Exception {
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        enqueue(200, "{}");
        try (TestClient traced = listening(a -> thrown.add(catchThrowable(() -> a.header(name, "forged"))))
                .build()) {
            traced.create("x");
        }
        assertThat(thrown).hasOnlyElementsOfType(IllegalArgumentException.class).hasSize(1);
        assertThat(request().getHeaders().values(name)).doesNotContain("forged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Injected: 1", "ж", "a\u0000"})
    void valuesThatBreakOutOfTheHeaderAreRejected(String value) throws Exception {
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        enqueue(200, "{}");
        try (TestClient traced = listening(a -> thrown.add(catchThrowable(() -> a.header("traceparent", value))))
                .build()) {
            traced.get("1");
        }
        assertThat(thrown).hasOnlyElementsOfType(IllegalArgumentException.class).hasSize(1);
        assertThat(request().getHeaders().get("traceparent")).isNull();
    }

    @Test
    void aCredentialInAHeaderOfItsOwnIsNotReplaced() throws Exception {
        enqueue(200, "{}");
        try (TestClient traced = listening(a -> {
                    a.header("x-api-key", "forged");
                    a.header("X-Service-Key", "forged");
                })
                .credential(Credential.header("X-Api-Key", "real-key").withKey("X-Service-Key", "real-service"))
                .build()) {
            traced.get("1");
        }
        var headers = request().getHeaders();
        assertThat(headers.values("X-Api-Key")).containsExactly("real-key");
        assertThat(headers.values("X-Service-Key")).containsExactly("real-service");
    }

    @Test
    void headersCannotBeSetOnceTheRequestIsOnItsWay() {
        List<AttemptInfo> kept = new CopyOnWriteArrayList<>();
        enqueue(200, "{}");
        try (TestClient traced = listening(kept::add).build()) {
            traced.get("1");
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get(0).header("traceparent", "late"))
                .withMessageContaining("attemptStarted");
    }

    @Test
    void aPreviewAsksNoListener() {
        try (TestClient traced =
                listening(a -> a.header("traceparent", "listener")).build()) {
            assertThat(traced.preview(c -> c.get("1")).headers().first("traceparent"))
                    .isNull();
        }
    }
}
