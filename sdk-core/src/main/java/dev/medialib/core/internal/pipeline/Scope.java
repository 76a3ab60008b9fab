package dev.medialib.core.internal.pipeline;

import dev.medialib.core.RequestOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances calls are made: what a view of a client is bound to. It goes with the view, and not with the thread,
 * since what runs inside an asynchronous block may hop threads.
 *
 * @param deadline for all calls of the scope together; without a limit, each call has its own
 * @param sink takes the facts of each answer; null when nobody asked
 */
record Scope(
        RequestOptions options,
        Cancellation cancellation,
        Deadline deadline,
        boolean preview,
        @Nullable Consumer<Outcome.Answered<?>> sink) {

    Scope withOptions(RequestOptions changed) {
        return new Scope(changed, cancellation, deadline, preview, sink);
    }

    Scope withCancellation(Cancellation changed, Deadline until) {
        return new Scope(options, changed, until, preview, sink);
    }

    Scope forPreview() {
        return new Scope(options, cancellation, deadline, true, sink);
    }

    Scope withSink(Consumer<Outcome.Answered<?>> another) {
        return new Scope(options, cancellation, deadline, preview, sink == null ? another : sink.andThen(another));
    }

    void captured(Outcome.Answered<?> answered) {
        if (sink != null) {
            sink.accept(answered);
        }
    }
}
