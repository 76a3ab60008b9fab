package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.RequestOptions;
import org.junit.jupiter.api.Test;

class AsyncRunnerTest {
    private final AsyncRunner runner = new AsyncRunner(null, TimeSource.SYSTEM);
    private final CallSettings scope = new CallSettings(
            RequestOptions.defaults(), new Cancellation(), Deadline.after(null, TimeSource.SYSTEM), false, scope -> {});

    @Test
    void aBlockThatComesWhileTheClientIsBeingClosedIsRefusedAsOnAClosedClient() {
        runner.close();
        assertThatThrownBy(() -> runner.run(scope, inside -> "done"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this client is closed");
    }

    @Test
    void soIsOneAfterOthersHaveRun() {
        runner.run(scope, inside -> "done").join();
        runner.close();
        assertThatThrownBy(() -> runner.run(scope, inside -> "done")).isInstanceOf(IllegalStateException.class);
    }
}
