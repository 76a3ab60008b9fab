package dev.medialib.core.internal.pipeline;

import java.util.List;

/** The way of every request, outermost stage first. */
final class Pipeline {
    private final List<Stage> stages;

    private Pipeline(List<Stage> stages) {
        this.stages = stages;
    }

    /** The whole way. What stands above Retry sees a call once, what stands below sees each attempt. */
    static Pipeline of(Engine.Config config) {
        TimeSource time = config.time();
        return new Pipeline(List.of(
                new NotifyListenerStage(time),
                new ValidateStage(),
                new PreviewStage(config.credential()),
                new DeadlineStage(time),
                new RetryStage(time, config.okHttp().connectionPool()::evictAll),
                new AuthorizeStage(config.credential(), config.origins(), time),
                new LogStage(config.profile().noticeHeaders(), time),
                new ReadResponseStage(config.profile(), time),
                new TransportStage(config.okHttp(), config.credential())));
    }

    <O> Outcome<O> run(CallContext<O> context) {
        return new From(0).run(context);
    }

    private final class From implements Stage.Next {
        private final int index;

        From(int index) {
            this.index = index;
        }

        @Override
        public <O> Outcome<O> run(CallContext<O> context) {
            return stages.get(index).run(context, new From(index + 1));
        }
    }
}
