package dev.medialib.testsupport;

import dev.medialib.core.call.CallInfo;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.stream.Stream;

/** Which classes stand between a test and the engine, in the last call that this listener observed. */
public final class CallDepth implements CallListener {
    private static final String ENGINE = "dev.medialib.core.internal.pipeline.Engine";

    private final Class<?> test;
    private volatile List<String> frames = List.of();

    /** @param test the class whose frames end the search; so do those of its lambdas */
    public CallDepth(Class<?> test) {
        this.test = test;
    }

    /** The classes of the frames, the innermost first. */
    public List<String> frames() {
        return frames;
    }

    @Override
    public CallObserver callStarted(CallInfo call) {
        frames = StackWalker.getInstance().walk(this::aboveEngine);
        return new CallObserver() {};
    }

    private List<String> aboveEngine(Stream<StackFrame> stack) {
        return stack.dropWhile(frame -> !frame.getClassName().equals(ENGINE))
                .dropWhile(frame -> frame.getClassName().equals(ENGINE))
                .takeWhile(frame -> !frame.getClassName().startsWith(test.getName()))
                .map(StackFrame::getClassName)
                .toList();
    }
}
