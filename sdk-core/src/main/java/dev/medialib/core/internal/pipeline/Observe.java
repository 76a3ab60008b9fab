package dev.medialib.core.internal.pipeline;

import dev.medialib.core.CallListener;
import dev.medialib.core.CallListener.CallResult;
import dev.medialib.core.error.MedialibException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know of this call? */
final class Observe implements Stage {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.core.CallListener");

    private final CallListener listener;
    private final TimeSource time;

    Observe(CallListener listener, TimeSource time) {
        this.listener = listener;
        this.time = time;
    }

    @Override
    public <O> Outcome<O> run(Exchange<O> exchange, Next next) {
        CallListener.CallInfo info = exchange.call().info();
        long start = time.nanoTime();
        safely(() -> listener.callStarted(info));
        Outcome<O> outcome = next.run(exchange);
        Duration duration = Duration.ofNanos(time.nanoTime() - start);
        safely(() -> listener.callEnded(new CallResult(info, attempts(outcome), duration, error(outcome))));
        return outcome;
    }

    /** A listener that throws must not take the call with it. */
    static void safely(Runnable notification) {
        try {
            notification.run();
        } catch (RuntimeException e) {
            log.warn("a call listener failed; the call goes on", e);
        }
    }

    private static int attempts(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?> failed) {
            return failed.error().attempts();
        }
        return outcome instanceof Outcome.Answered<?> answered ? answered.attempts() : 0;
    }

    static @Nullable MedialibException error(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed ? failed.error() : null;
    }
}
