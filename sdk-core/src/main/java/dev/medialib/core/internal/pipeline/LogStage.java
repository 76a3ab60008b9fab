package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.CallInfo;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Headers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a DEBUG line for each attempt, without ids, queries and bodies, and only with listed headers. Announcements of the
 * server, such as deprecations, are WARN lines, once for each text.
 */
final class LogStage implements Stage {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");
    private static final Logger notices = LoggerFactory.getLogger("dev.medialib.notices");
    private static final List<String> SHOWN_HEADERS =
            List.of("Content-Type", "Content-Length", "Content-Encoding", "Retry-After", "Date", "Server");
    private static final int MAX_NOTICES = 200;
    private static final String DEPRECATION = "deprecat";

    private final Stage next;
    private final List<String> noticeHeaders;
    private final TimeSource time;
    private final Set<String> noticed = ConcurrentHashMap.newKeySet();

    LogStage(Stage next, List<String> noticeHeaders, TimeSource time) {
        this.next = next;
        this.noticeHeaders = noticeHeaders;
        this.time = time;
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        long start = time.nanoTime();
        Outcome<O> outcome;
        try {
            outcome = next.run(context);
        } catch (Throwable e) {
            ended(context, start, Facts.of(e, context.call().sentRequestId()), e);
            throw e;
        }
        ended(context, start, Facts.of(outcome), outcome.error());
        return outcome;
    }

    private void ended(CallContext<?> context, long start, Facts facts, @Nullable Throwable error) {
        Duration duration = Duration.ofNanos(time.nanoTime() - start);
        CallInfo call = context.call().info();
        if (log.isDebugEnabled()) {
            log.debug(
                    "{} {} {} -> {} in {} ms, attempt {}, request id {}, headers {}",
                    call.endpoint(),
                    call.method(),
                    call.pathTemplate(),
                    facts.status() == 0 ? facts.problem() : facts.status(),
                    duration.toMillis(),
                    context.attempt(),
                    facts.requestId(),
                    shown(facts.headers()));
        }
        announce(facts.headers());
        context.call().observation().attemptEnded(facts.status(), duration, facts.requestId(), error);
    }

    private record Facts(
            int status, Headers headers, @Nullable String requestId, String problem) {

        static Facts of(Throwable thrown, @Nullable String sentRequestId) {
            return new Facts(
                    0, Headers.empty(), sentRequestId, thrown.getClass().getSimpleName());
        }

        static Facts of(Outcome<?> outcome) {
            if (outcome instanceof Outcome.Success<?> success) {
                return new Facts(success.status(), success.headers(), success.requestId(), "");
            }
            if (outcome instanceof Outcome.Redirected<?> redirected) {
                return new Facts(redirected.status(), redirected.headers(), redirected.requestId(), "");
            }
            MedialibException error = outcome.error();
            String requestId =
                    error == null || error.call() == null ? null : error.call().requestId();
            if (error instanceof ApiException rejected) {
                return new Facts(rejected.status(), rejected.headers(), requestId, "");
            }
            if (error instanceof UnexpectedResponseException unexpected) {
                return new Facts(unexpected.status(), unexpected.headers(), requestId, "");
            }
            return new Facts(
                    0,
                    Headers.empty(),
                    requestId,
                    error == null ? "" : error.getClass().getSimpleName());
        }
    }

    private static Map<String, String> shown(Headers headers) {
        Map<String, String> shown = new TreeMap<>();
        for (String name : SHOWN_HEADERS) {
            String value = headers.first(name);
            if (value != null) {
                shown.put(name, value);
            }
        }
        return shown;
    }

    /** The names under which servers announce a deprecation vary. */
    private boolean isNotice(String name) {
        for (String known : noticeHeaders) {
            if (name.equalsIgnoreCase(known)) {
                return true;
            }
        }
        return mentionsDeprecation(name);
    }

    private static boolean mentionsDeprecation(String name) {
        for (int i = 0; i + DEPRECATION.length() <= name.length(); i++) {
            if (name.regionMatches(true, i, DEPRECATION, 0, DEPRECATION.length())) {
                return true;
            }
        }
        return false;
    }

    private void announce(Headers headers) {
        headers.forEach((name, text) -> {
            if (isNotice(name) && noticed.size() < MAX_NOTICES && noticed.add(name + ": " + text)) {
                notices.warn("the server announces: {}: {}", name, text);
            }
        });
    }
}
