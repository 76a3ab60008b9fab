package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallListener.CallResult;
import dev.medialib.core.call.MedialibException;
import java.time.Duration;

/** Who wants to know of this call? */
final class NotifyListenerStage implements Stage {
    private final CallListener listener;
    private final TimeSource time;

    NotifyListenerStage(CallListener listener, TimeSource time) {
        this.listener = listener;
        this.time = time;
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context, Next next) {
        CallListener.CallInfo info = context.call().info();
        long start = time.nanoTime();
        listener.callStarted(info);
        Outcome<O> outcome = next.run(context);
        Duration duration = Duration.ofNanos(time.nanoTime() - start);
        listener.callEnded(new CallResult(info, attempts(outcome), duration, outcome.error()));
        return outcome;
    }

    private static int attempts(Outcome<?> outcome) {
        MedialibException error = outcome.error();
        if (error != null) {
            return error.attempts();
        }
        return outcome instanceof Outcome.Success<?> answered ? answered.attempts() : 0;
    }
}
