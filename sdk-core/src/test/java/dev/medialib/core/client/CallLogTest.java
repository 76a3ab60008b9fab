package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.medialib.core.call.AttemptResult;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.testsupport.LogCapture;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

class CallLogTest extends ServedTest {

    @Test
    void eachAttemptIsOneLine() {
        enqueue(503, "", "X-Request-Id", "r-1", "Set-Cookie", "session=1", "Retry-After", "2");
        enqueue(200, "{}", "X-Request-Id", "r-2", "Server", "nginx");
        try (LogCapture log = new LogCapture("dev.medialib.calls", Level.DEBUG)) {
            client.get("id-7");
            List<String> attempts =
                    log.lines().stream().filter(l -> l.contains(" -> ")).toList();
            assertThat(attempts)
                    .containsExactly(
                            "DEBUG test.things.get GET things/{id} -> 503 in 0 ms, attempt 1, request id r-1,"
                                    + " headers {Content-Length=0, Retry-After=2}",
                            "DEBUG test.things.get GET things/{id} -> 200 in 0 ms, attempt 2, request id r-2,"
                                    + " headers {Content-Length=2, Server=nginx}");
            assertThat(log.everything()).doesNotContain("id-7", "session", TOKEN);
        }
    }

    @Test
    void anAttemptWithoutAnAnswerTellsWhy() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        try (LogCapture log = new LogCapture("dev.medialib.calls", Level.DEBUG)) {
            assertThatThrownBy(() -> client.create("x")).isInstanceOf(MedialibException.class);
            assertThat(log.lines().get(0))
                    .startsWith("DEBUG test.things.create POST things -> TransportException in 0 ms, attempt 1")
                    .contains("request id " + request().getHeaders().get("X-Request-Id"));
        }
    }

    @Test
    void anAnswerThatCannotBeUsedIsKnownByTheServersRequestId() {
        enqueue(200, "<html>", "X-Request-Id", "r-9");
        Recorder recorder = new Recorder();
        try (LogCapture log = new LogCapture("dev.medialib.calls", Level.DEBUG);
                TestClient observed = builder().listener(recorder).build()) {
            assertThatThrownBy(() -> observed.get("1")).isInstanceOf(UnexpectedResponseException.class);
            assertThat(log.lines().get(0)).contains("-> 200").contains("request id r-9");
            assertThat(recorder.events(AttemptResult.class))
                    .extracting(AttemptResult::requestId)
                    .containsExactly("r-9");
        }
    }

    @Test
    void atInfoNothingIsSaid() {
        enqueue(503, "");
        enqueue(404, "");
        try (LogCapture log = new LogCapture("dev.medialib", Level.INFO)) {
            assertThatThrownBy(() -> client.get("1")).isInstanceOf(MedialibException.class);
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void whatTheServerAnnouncesIsWarnedOfOnceForEachText() {
        for (int i = 0; i < 3; i++) {
            enqueue(200, "{}", "Deprecation", "v1 ends in May", "Deprecation", "use /v2");
        }
        enqueue(404, "", "deprecation", "v1 is gone");
        try (LogCapture log = new LogCapture("dev.medialib.notices", Level.WARN)) {
            client.get("1");
            client.get("2");
            client.withOptions(o -> o.retries(0)).get("3");
            assertThatThrownBy(() -> client.get("4")).isInstanceOf(MedialibException.class);
            assertThat(log.lines())
                    .containsExactly(
                            "WARN the server announces: deprecation: v1 ends in May",
                            "WARN the server announces: deprecation: use /v2",
                            "WARN the server announces: deprecation: v1 is gone");
        }
    }

    @Test
    void noticesThatNeverRepeatDoNotFillTheMemoryOrTheLog() {
        MockResponse.Builder talkative = new MockResponse.Builder().body("{}");
        for (int i = 0; i < 230; i++) {
            talkative.addHeader("Deprecation", "notice " + i);
        }
        server.enqueue(talkative.build());
        try (LogCapture log = new LogCapture("dev.medialib.notices", Level.WARN)) {
            client.get("1");
            assertThat(log.lines()).hasSize(200);
        }
    }
}
