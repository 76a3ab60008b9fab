package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.CallInfo;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import dev.medialib.core.call.CallResult;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.call.RetryInfo;
import dev.medialib.testsupport.LogCapture;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a tracing listener stands on: an observer for each call, and one for each attempt. */
class CallObserverTest extends ServedTest {
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    /** A span of a tracer; it has neither a map of calls nor a thread-local. */
    private static final class Span {
        private final String name;
        private final List<Span> children = new CopyOnWriteArrayList<>();
        private final Thread thread = Thread.currentThread();
        private volatile String end = "open";

        Span(String name) {
            this.name = name;
        }

        Span child(String childName) {
            Span child = new Span(childName);
            children.add(child);
            return child;
        }

        @Override
        public String toString() {
            return name + " " + end + (children.isEmpty() ? "" : " " + children);
        }
    }

    private CallObserver trace(CallInfo call) {
        Span span = new Span(call.endpoint());
        spans.add(span);
        return new CallObserver() {
            @Override
            public AttemptObserver attemptStarted(AttemptInfo attempt) {
                Span child = span.child("attempt " + attempt.number());
                return result -> child.end = String.valueOf(result.status());
            }

            @Override
            public void callEnded(CallResult result) {
                assertThat(result.call()).isSameAs(call);
                span.end = result.error() == null ? "fine" : "failed";
            }
        };
    }

    private TestClient tracing() {
        return builder().timeSource(time).listener(this::trace).build();
    }

    @Test
    void eachAttemptHasAnObserverOfItsOwn() {
        enqueue(503, "");
        enqueue(500, "");
        enqueue(200, "{}");
        try (TestClient traced = tracing()) {
            traced.get("1");
        }
        assertThat(spans).hasToString("[test.things.get fine [attempt 1 503, attempt 2 500, attempt 3 200]]");
    }

    @Test
    void callsAtTheSameTimeDoNotMixTheirAttempts() {
        server.setDispatcher(new EchoDispatcher());
        try (TestClient traced = tracing()) {
            List<CompletableFuture<Object>> calls = IntStream.range(0, 60)
                    .mapToObj(i -> traced.<Object>async(c -> i % 2 == 0 ? c.get("1") : c.create("x")))
                    .toList();
            calls.forEach(CompletableFuture::join);
        }
        assertThat(spans)
                .hasSize(60)
                .extracting(Span::toString)
                .containsOnly("test.things.get fine [attempt 1 200]", "test.things.create fine [attempt 1 200]");
    }

    @Test
    void allEventsOfACallComeOnTheThreadThatMakesIt() {
        enqueue(503, "");
        enqueue(200, "{}");
        try (TestClient traced = tracing()) {
            Thread caller = traced.async(c -> {
                        c.get("1");
                        return Thread.currentThread();
                    })
                    .join();
            assertThat(spans.get(0).thread).isSameAs(caller);
            assertThat(spans.get(0).children).extracting(span -> span.thread).containsOnly(caller);
        }
    }

    @Test
    void aListenerThatThrowsDisturbsNothing() {
        CallListener broken = call -> new CallObserver() {
            @Override
            public AttemptObserver attemptStarted(AttemptInfo attempt) {
                return result -> {
                    throw new AssertionError("attempt ended");
                };
            }

            @Override
            public void retryScheduled(RetryInfo retry) {
                throw new LinkageError("retry");
            }

            @Override
            public void callEnded(CallResult result) {
                throw new IllegalStateException("call ended");
            }
        };
        enqueue(503, "");
        enqueue(200, "{}");
        assertLogs(broken, "attempt ended", "retry", "attempt ended", "call ended");
    }

    @Test
    void anObserverThatThrowsAtAnAttemptStillSeesTheEnd() {
        List<String> seen = new CopyOnWriteArrayList<>();
        CallListener broken = call -> new CallObserver() {
            @Override
            public AttemptObserver attemptStarted(AttemptInfo attempt) {
                throw new IllegalStateException("attempt started");
            }

            @Override
            public void callEnded(CallResult result) {
                seen.add("ended with " + result.status());
            }
        };
        enqueue(200, "{}");
        assertLogs(broken, "attempt started");
        assertThat(seen).containsExactly("ended with 200");
    }

    @Test
    void aCallWhoseListenerThrowsIsNotObserved() {
        enqueue(200, "{}");
        assertLogs(
                call -> {
                    throw new IllegalStateException("call started");
                },
                "call started");
    }

    @Test
    void aListenerThatReturnsNoObserverIsToldOfItInTheLog() {
        enqueue(200, "{}");
        assertLogs(call -> null, "must not return null");
    }

    @Test
    void aListenerThatThrowsDoesNotHideTheErrorOfTheCall() {
        enqueue(404, "");
        try (LogCapture log = new LogCapture("dev.medialib.core", Level.WARN);
                TestClient client = builder()
                        .listener(call -> {
                            throw new IllegalStateException("call started");
                        })
                        .build()) {
            assertThatThrownBy(() -> client.get("1")).isInstanceOf(MedialibException.class);
            assertThat(log.lines()).hasSize(1);
        }
    }

    /** @param complaints a part of each warning, in their order */
    private void assertLogs(CallListener listener, String... complaints) {
        try (LogCapture log = new LogCapture("dev.medialib.core", Level.WARN);
                TestClient client =
                        builder().timeSource(time).listener(listener).build()) {
            assertThat(client.get("1")).hasToString("{}");
            assertThat(log.lines()).hasSize(complaints.length).allMatch(line -> line.contains("the call continues"));
            assertThat(log.everything()).containsSubsequence(complaints);
        }
    }
}
