package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.AttemptResult;
import dev.medialib.core.call.CallInfo;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import dev.medialib.core.call.CallResult;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.call.RetryInfo;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.check.HeaderRules;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.http.PhaseListener;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the events of one call to its listener and catches the listener's exceptions. For the thread that makes the call. */
final class CallObservation {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.core.call.CallListener");
    private static final AtomicLong CALL_IDS = new AtomicLong();

    private final @Nullable CallListener listener;
    private final CallInfo info;
    private @Nullable CallObserver observer;
    private @Nullable Running running;
    private int attempts;
    private int status;
    private long sent;
    private long received;

    private CallObservation(@Nullable CallListener listener, CallInfo info) {
        this.listener = listener;
        this.info = info;
    }

    /** The current attempt; its observer is null if nobody observes it. */
    private record Running(
            int number, PhaseListener phase, @Nullable AttemptObserver observer) {}

    private record StartedCall(
            long callId, String vendor, String endpoint, Method method, String pathTemplate, String host, int port)
            implements CallInfo {}

    private record ScheduledRetry(
            CallInfo call, int failedAttempt, Duration delay, Reason reason, MedialibException error)
            implements RetryInfo {}

    private record EndedAttempt(
            CallInfo call,
            int number,
            int status,
            OptionalLong bytesSent,
            OptionalLong bytesReceived,
            Duration duration,
            @Nullable String requestId,
            @Nullable Throwable error)
            implements AttemptResult {}

    private record EndedCall(
            CallInfo call,
            int attempts,
            int status,
            OptionalLong bytesSent,
            OptionalLong bytesReceived,
            Duration duration,
            @Nullable Throwable error)
            implements CallResult {}

    static CallObservation of(@Nullable CallListener listener, String vendor, Endpoint<?, ?> endpoint, HttpUrl url) {
        return new CallObservation(
                listener,
                new StartedCall(
                        CALL_IDS.incrementAndGet(),
                        vendor,
                        endpoint.id(),
                        endpoint.method(),
                        endpoint.pathTemplate(),
                        url.host(),
                        url.port()));
    }

    CallInfo info() {
        return info;
    }

    void started() {
        CallListener told = listener;
        observer = told == null ? null : safely(() -> told.callStarted(info));
    }

    /** The headers that the observer adds to the request. */
    Map<String, String> attemptStarted(int number, PhaseListener phase) {
        CallObserver told = observer;
        attempts = number;
        if (told == null) {
            running = new Running(number, phase, null);
            return Map.of();
        }
        StartingAttempt starting = new StartingAttempt(info, number);
        running = new Running(number, phase, safely(() -> told.attemptStarted(starting)));
        return starting.close();
    }

    /**
     * Ends the current attempt, if there is one.
     *
     * @param known the status of a response that did not come from the network; 0 when there was none
     */
    void attemptEnded(int known, Duration duration, @Nullable String requestId, @Nullable Throwable error) {
        Running ended = running;
        if (ended == null) {
            return;
        }
        running = null;
        PhaseListener phase = ended.phase();
        status = known == 0 ? phase.status() : known;
        sent = sum(sent, phase.sent());
        received = sum(received, phase.received());
        AttemptObserver told = ended.observer();
        if (told != null) {
            AttemptResult result = new EndedAttempt(
                    info,
                    ended.number(),
                    status,
                    optional(phase.sent()),
                    optional(phase.received()),
                    duration,
                    requestId,
                    error);
            tell(() -> told.attemptEnded(result));
        }
    }

    void retryScheduled(int failedAttempt, RetryRules.Retry retry, MedialibException error) {
        CallObserver told = observer;
        if (told != null) {
            tell(() ->
                    told.retryScheduled(new ScheduledRetry(info, failedAttempt, retry.delay(), retry.reason(), error)));
        }
    }

    void ended(Duration duration, @Nullable Throwable error) {
        CallObserver told = observer;
        if (told != null) {
            tell(() -> told.callEnded(
                    new EndedCall(info, attempts, status, optional(sent), optional(received), duration, error)));
        }
    }

    private static long sum(long total, long more) {
        return total < 0 || more < 0 ? -1 : total + more;
    }

    private static OptionalLong optional(long bytes) {
        return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    private static void tell(Runnable event) {
        safely(() -> {
            event.run();
            return true;
        });
    }

    /** Returns null if the listener failed. */
    private static <T> @Nullable T safely(Supplier<T> event) {
        try {
            return Objects.requireNonNull(event.get(), "a call listener must not return null");
        } catch (Throwable e) {
            log.warn("a call listener failed; the call continues", e);
            return null;
        }
    }

    /** Accepts headers during the call of {@code attemptStarted}. */
    private static final class StartingAttempt implements AttemptInfo {
        private final CallInfo call;
        private final int number;
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private boolean closed;

        StartingAttempt(CallInfo call, int number) {
            this.call = call;
            this.number = number;
        }

        @Override
        public CallInfo call() {
            return call;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public void header(String name, String value) {
            if (closed) {
                throw new IllegalStateException("headers can be set only within attemptStarted");
            }
            HeaderRules.requireFree(name);
            HeaderRules.requireValid(name, value);
            headers.put(name, value);
        }

        Map<String, String> close() {
            closed = true;
            return headers;
        }

        @Override
        public String toString() {
            return "StartingAttempt[call=" + call + ", number=" + number + "]";
        }
    }
}
