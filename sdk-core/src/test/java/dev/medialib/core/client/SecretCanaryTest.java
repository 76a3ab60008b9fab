package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.auth.Credential;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.testsupport.LogCapture;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens, the credential is in no log line, message, stack trace, thread name or text form. */
class SecretCanaryTest extends ServedTest {
    /** With the characters that servers like to escape. */
    private static final String CANARY = "CANARY/7f3a+9b==";

    private final Recorder recorder = new Recorder();
    private final List<String> texts = new ArrayList<>();
    private LogCapture log;
    private TestClient guarded;

    @BeforeEach
    void listen() {
        log = LogCapture.ofSdk();
        guarded = canaried().build();
    }

    private TestClient.Builder canaried() {
        return builder()
                .timeSource(time)
                .listener(recorder)
                .credential(Credential.bearer(CANARY))
                .options(o -> o.header("X-Own", CANARY));
    }

    @AfterEach
    void assertNoTrace() {
        guarded.close();
        recorder.events.forEach(event -> texts.add(event.toString()));
        texts.add(log.everything());
        Thread.getAllStackTraces().keySet().forEach(thread -> texts.add(thread.getName()));
        log.close();
        assertThat(String.join("\n", texts)).doesNotContain("CANARY").hasSizeGreaterThan(100);
    }

    private void fails(Consumer<TestClient> call) {
        fails(guarded, call);
    }

    private void fails(TestClient client, Consumer<TestClient> call) {
        Throwable problem = catchThrowable(() -> call.accept(client));
        assertThat(problem).isNotNull();
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        texts.add(trace.toString());
        if (problem instanceof ApiException refusal) {
            texts.add(refusal.error().toString());
            texts.add(refusal.headers().toMap().toString());
            texts.add(refusal.rawBody());
            texts.add(String.valueOf(refusal.body()));
        }
        if (problem instanceof UnexpectedResponseException odd) {
            texts.add(odd.bodyStart() + odd.headers().toMap());
        }
    }

    @Test
    void success() {
        enqueue(503, "");
        enqueue(200, "{}", "X-Request-Id", "r-1");
        texts.add(guarded.withResponse(c -> c.get("1")).toString());
        enqueue(200, "data");
        try (var download = guarded.download("a")) {
            texts.add(download.toString());
        }
        assertThat(recorder.events).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 413, 422, 429, 500, 503})
    void aServerThatEchoesTheCredential(int status) {
        String[] headers = {
            "Server",
            CANARY,
            "Warning",
            "bad token " + CANARY,
            "X-Request-Id",
            CANARY,
            "Deprecation",
            "Bearer " + CANARY,
            "WWW-Authenticate",
            "Bearer " + CANARY,
            "Retry-After",
            CANARY,
            "Content-Type",
            "text/" + CANARY
        };
        for (String body : List.of(
                "invalid token: Bearer " + CANARY,
                "{\"message\":\"invalid token " + CANARY + "\"}",
                "{\"message\":\"invalid token CANARY\\/7f3a\\u002B9b==\"}",
                "{\"message\":{\"" + CANARY + "\":1}}")) {
            enqueue(status, body, headers);
            fails(c -> c.withOptions(o -> o.retries(0)).get("1"));
            enqueue(status, body, headers);
            fails(c -> c.create("x"));
        }
    }

    @Test
    void aCallThatDoesNotSendTheCredential() {
        enqueue(403, "token " + CANARY, "X-Request-Id", CANARY);
        fails(c -> c.getOpenly(server.url("/").toString(), "1"));
    }

    @Test
    void aServerThatEchoesTheCredentialInItsReasonPhrase() {
        server.enqueue(new MockResponse.Builder()
                .status("HTTP/1.1 403 not for " + CANARY)
                .build());
        fails(c -> c.get("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>" + CANARY,
                "{\"shape\":" + CANARY,
                "[\"" + CANARY + "\"]",
                "{\"" + CANARY + "\":",
                CANARY,
                "\"" + CANARY + "\""
            })
    void anAnswerThatCannotBeUsed(String body) {
        enqueue(200, body, "Content-Type", CANARY);
        fails(c -> c.shape("1"));
        enqueue(200, body, "Content-Type", CANARY);
        fails(c -> c.whole("1"));
    }

    @Test
    void aRedirectToTheCredential() {
        enqueue(302, CANARY, "Location", "https://example.com/" + CANARY);
        fails(c -> c.get("1"));
        enqueue(302, "", "Location", "ftp://" + CANARY);
        fails(c -> c.where("1"));
    }

    @Test
    void connectionsThatBreak() throws Exception {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build());
        }
        fails(c -> c.get("1"));
        server.enqueue(new MockResponse.Builder()
                .status("HTTP/1.1 two-hundred " + CANARY)
                .build());
        fails(c -> c.create("x"));
        server.close();
        fails(c -> c.get("1"));
    }

    @Test
    void cancellationAndClosing() throws Exception {
        enqueueSilence();
        var call = guarded.async(c -> c.get("1"));
        request();
        guarded.close();
        texts.add(String.valueOf(catchThrowable(call::join)));
        texts.add(call.toString());
        fails(c -> c.get("1"));
    }

    @Test
    void tokensThatAreRenewed() {
        AtomicInteger fetches = new AtomicInteger();
        try (TestClient renewing = canaried()
                .credential(Credential.bearer(() -> AccessToken.of(CANARY + fetches.incrementAndGet())))
                .build()) {
            enqueue(401, "no " + CANARY + "1");
            enqueue(401, "no " + CANARY + "2");
            fails(renewing, c -> c.get("1"));
            assertThat(fetches).hasValue(2);
        }
        try (TestClient keyed =
                canaried().credential(Credential.header("X-Api-Key", CANARY)).build()) {
            enqueue(403, "key " + CANARY);
            fails(keyed, c -> c.get("1"));
        }
        Credential both = Credential.bearer("another-token").withKey("X-Service-Key", CANARY);
        try (TestClient keyed = canaried().credential(both).build()) {
            enqueue(401, "{\"message\":\"key " + CANARY + "\"}", "Warning", CANARY);
            fails(keyed, c -> c.get("1"));
            enqueue(200, "not JSON but " + CANARY);
            fails(keyed, c -> c.get("1"));
            texts.add(both.toString());
        }
    }

    @Test
    void everythingThatHasATextForm() {
        texts.add(Credential.bearer(CANARY).toString());
        texts.add(Credential.header("X-Api-Key", CANARY).toString());
        texts.add(Credential.bearer(CANARY).tokens().toString());
        texts.add(AccessToken.of(CANARY).toString());
        texts.add(client.preview(c -> c.get("1")).toString());
        TestClient plain = builder().credential(Credential.bearer(CANARY)).build();
        texts.add(plain.preview(c -> c.create("x")).toString());
        texts.add(plain.preview(c -> c.call(Method.PUT, "a", r -> r.content(Content.of(new byte[3]))))
                .headers()
                .toMap()
                .toString());
        plain.close();
        assertThatThrownBy(() -> Credential.bearer(CANARY + "\n")).satisfies(e -> texts.add(e.toString()));
        assertThatThrownBy(() -> canaried().options(o -> o.header("X-Own", CANARY + "\n")))
                .satisfies(e -> texts.add(e.toString()));
        assertThatThrownBy(() ->
                        canaried().baseUrl("http://" + CANARY + "@example.com").build())
                .satisfies(e -> texts.add(e.toString()));
    }
}
