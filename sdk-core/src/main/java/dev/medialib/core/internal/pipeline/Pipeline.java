package dev.medialib.core.internal.pipeline;

import dev.medialib.core.CallListener;
import java.util.List;

/** The way of every request, outermost stage first. */
final class Pipeline {
    private final List<Stage> stages;

    private Pipeline(List<Stage> stages) {
        this.stages = stages;
    }

    /** The whole way. What stands above Retry sees a call once, what stands below sees each attempt. */
    static Pipeline of(EngineConfig config) {
        TimeSource time = config.time();
        CallListener listener = new SafeListener(config.listener());
        return new Pipeline(List.of(
                new Validate(),
                new Preview(config.credential()),
                new Deadlines(time),
                new Observe(listener, time),
                new Retry(time, config.okHttp().connectionPool()::evictAll),
                new Authorize(config.credential(), config.origins(), time),
                new Log(config.profile().noticeHeaders(), listener, time),
                new Interpret(config.profile(), time),
                new Transport(config.okHttp(), config.credential())));
    }

    <O> Outcome<O> run(Exchange<O> exchange) {
        return new From(0).run(exchange);
    }

    private final class From implements Stage.Next {
        private final int index;

        From(int index) {
            this.index = index;
        }

        @Override
        public <O> Outcome<O> run(Exchange<O> exchange) {
            return stages.get(index).run(exchange, new From(index + 1));
        }
    }
}
