package dev.medialib.core.internal.pipeline;

import java.util.List;
import java.util.function.UnaryOperator;

/** The stages of every request, outermost first. */
final class Pipeline {

    private Pipeline() {}

    /** All stages. Stages before RetryStage run once for each call, the others once for each attempt. */
    static Stage of(Engine.Config config) {
        TimeSource time = config.time();
        CredentialScope scope = new CredentialScope(config.credential(), config.origins());
        return linked(
                List.of(
                        next -> new NotifyListenerStage(next, time),
                        next -> new ValidateStage(next),
                        next -> new PreviewStage(next, scope),
                        next -> new DeadlineStage(next, time),
                        next -> new RetryStage(next, time, config.transport()::distrustIdleConnections),
                        next -> new FollowRedirectsStage(next, scope),
                        next -> new AuthorizeStage(next, scope, time),
                        next -> new LogStage(next, config.profile().noticeHeaders(), time),
                        next -> new ReadResponseStage(next, config.profile(), time)),
                new TransportStage(config.transport(), scope, config.maxConcurrentRequests()));
    }

    /** Each stage has a reference to the next one, so that a stage is one frame of a call's stack. */
    private static Stage linked(List<UnaryOperator<Stage>> stages, Stage last) {
        Stage first = last;
        for (int i = stages.size() - 1; i >= 0; i--) {
            first = stages.get(i).apply(first);
        }
        return first;
    }
}
