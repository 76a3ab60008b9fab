package dev.medialib.core.internal.pipeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sets the deadline of the call. */
final class DeadlineStage implements Stage {
    private static final Duration DEFAULT = Duration.ofMinutes(2);

    private final Stage next;
    private final TimeSource time;

    DeadlineStage(Stage next, TimeSource time) {
        this.next = next;
        this.time = time;
    }

    /** An asynchronous block has its own deadline, which starts at its submission. */
    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        Deadline blocks = context.deadline();
        if (blocks.limit() != null && context.call().options().deadline() == null) {
            return next.run(context);
        }
        return next.run(
                context.withDeadline(Deadline.after(limit(context), time).orEarlier(blocks)));
    }

    private static @Nullable Duration limit(CallContext<?> context) {
        Duration given = context.call().options().deadline();
        if (given != null || context.call().request().isUpload()) {
            return given;
        }
        return DEFAULT;
    }
}
