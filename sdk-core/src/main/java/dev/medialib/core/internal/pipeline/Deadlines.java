package dev.medialib.core.internal.pipeline;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How much time is left for everything? */
final class Deadlines implements Stage {
    private static final Duration DEFAULT = Duration.ofMinutes(2);

    private final TimeSource time;

    Deadlines(TimeSource time) {
        this.time = time;
    }

    /** An asynchronous block brings a deadline of its own, which runs since its submission. */
    @Override
    public <O> Outcome<O> run(Exchange<O> exchange, Next next) {
        Deadline blocks = exchange.deadline();
        if (blocks.limit() != null && exchange.call().options().deadline() == null) {
            return next.run(exchange);
        }
        return next.run(
                exchange.withDeadline(Deadline.after(limit(exchange), time).orEarlier(blocks)));
    }

    private static @Nullable Duration limit(Exchange<?> exchange) {
        Duration given = exchange.call().options().deadline();
        if (given != null || exchange.call().request().isUpload()) {
            return given;
        }
        return DEFAULT;
    }
}
