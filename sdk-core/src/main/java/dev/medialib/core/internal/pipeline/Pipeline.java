package dev.medialib.core.internal.pipeline;

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
        return new Pipeline(List.of(
                new Validate(),
                new Preview(config.credential()),
                new Deadlines(time),
                new Observe(config.listener(), time),
                new Retry(time, config.okHttp().connectionPool()::evictAll),
                new Authorize(config.credential(), config.origins(), time),
                new Log(config.profile().noticeHeaders(), config.listener(), time),
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
