package dev.medialib.core.internal.pipeline;

import java.time.Duration;

/** Notifies the observer of a call of its start and its end. */
final class NotifyListenerStage implements Stage {
    private final Stage next;
    private final TimeSource time;

    NotifyListenerStage(Stage next, TimeSource time) {
        this.next = next;
        this.time = time;
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        if (context.call().preview()) {
            return next.run(context);
        }
        CallObservation observation = context.call().observation();
        long start = time.nanoTime();
        observation.started();
        Outcome<O> outcome;
        try {
            outcome = next.run(context);
        } catch (Throwable e) {
            observation.ended(since(start), e);
            throw e;
        }
        observation.ended(since(start), outcome.error());
        return outcome;
    }

    private Duration since(long start) {
        return Duration.ofNanos(time.nanoTime() - start);
    }
}
