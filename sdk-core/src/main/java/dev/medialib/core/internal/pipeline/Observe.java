package dev.medialib.core.internal.pipeline;

import dev.medialib.core.CallListener;
import dev.medialib.core.CallListener.CallResult;
import dev.medialib.core.error.MedialibException;
import java.time.Duration;

/** Who wants to know of this call? */
final class Observe implements Stage {
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
        listener.callStarted(info);
        Outcome<O> outcome = next.run(exchange);
        Duration duration = Duration.ofNanos(time.nanoTime() - start);
        listener.callEnded(new CallResult(info, attempts(outcome), duration, outcome.error()));
        return outcome;
    }

    private static int attempts(Outcome<?> outcome) {
        MedialibException error = outcome.error();
        if (error != null) {
            return error.attempts();
        }
        return outcome instanceof Outcome.Answered<?> answered ? answered.attempts() : 0;
    }
}
