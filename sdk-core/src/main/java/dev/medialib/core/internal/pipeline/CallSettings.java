package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.RequestOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Settings of calls, which belong to a view of a client. They do not belong to a thread, because an asynchronous block may use
 * several threads.
 *
 * @param deadline for all calls of the scope together; without a limit, each call has its own
 * @param sink receives the facts of each response; null if they are not needed
 */
record CallSettings(
        RequestOptions options,
        Cancellation cancellation,
        Deadline deadline,
        boolean preview,
        @Nullable Consumer<Outcome.Success<?>> sink) {

    CallSettings withOptions(RequestOptions changed) {
        return new CallSettings(changed, cancellation, deadline, preview, sink);
    }

    CallSettings withCancellation(Cancellation changed, Deadline until) {
        return new CallSettings(options, changed, until, preview, sink);
    }

    CallSettings forPreview() {
        return new CallSettings(options, cancellation, deadline, true, sink);
    }

    CallSettings withSink(Consumer<Outcome.Success<?>> another) {
        return new CallSettings(
                options, cancellation, deadline, preview, sink == null ? another : sink.andThen(another));
    }

    void captured(Outcome.Success<?> answered) {
        if (sink != null) {
            sink.accept(answered);
        }
    }
}
