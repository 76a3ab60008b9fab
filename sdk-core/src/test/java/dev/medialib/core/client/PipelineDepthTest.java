package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.CallObserver;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stack trace shows every stage of a call once. */
class PipelineDepthTest extends ServedTest {
    private final List<String> stages = new ArrayList<>();

    private final class Walker implements CallObserver {
        @Override
        public AttemptObserver attemptStarted(AttemptInfo attempt) {
            stages.addAll(StackWalker.getInstance()
                    .walk(stack -> stack.filter(frame -> frame.getMethodName().equals("run"))
                            .map(StackFrame::getClassName)
                            .filter(name -> name.contains(".internal.pipeline.") && name.endsWith("Stage"))
                            .map(name -> name.substring(name.lastIndexOf('.') + 1))
                            .toList()));
            return result -> {};
        }
    }

    @Test
    void eachStageIsOneFrame() {
        enqueue(200, "{}");
        try (TestClient client = builder().listener(call -> new Walker()).build()) {
            client.get("id-7");
        }
        assertThat(stages)
                .containsExactly(
                        "TransportStage",
                        "ReadResponseStage",
                        "LogStage",
                        "AuthorizeStage",
                        "FollowRedirectsStage",
                        "RetryStage",
                        "DeadlineStage",
                        "PreviewStage",
                        "ValidateStage",
                        "NotifyListenerStage");
    }
}
