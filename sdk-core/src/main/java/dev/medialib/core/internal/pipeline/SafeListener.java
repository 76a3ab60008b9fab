package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.CallListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A user's listener that throws must not take the call with it. */
record SafeListener(CallListener listener) implements CallListener {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.core.call.CallListener");

    @Override
    public void callStarted(CallInfo call) {
        safely(() -> listener.callStarted(call));
    }

    @Override
    public void attemptEnded(AttemptInfo attempt) {
        safely(() -> listener.attemptEnded(attempt));
    }

    @Override
    public void callEnded(CallResult result) {
        safely(() -> listener.callEnded(result));
    }

    private static void safely(Runnable notification) {
        try {
            notification.run();
        } catch (RuntimeException e) {
            log.warn("a call listener failed; the call goes on", e);
        }
    }
}
