package dev.medialib.core.client;

import dev.medialib.core.call.CallListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what it is told. */
final class Recorder implements CallListener {
    final List<Object> events = new CopyOnWriteArrayList<>();
    private final Consumer<AttemptInfo> onAttempt;

    Recorder() {
        this(attempt -> {});
    }

    Recorder(Consumer<AttemptInfo> onAttempt) {
        this.onAttempt = onAttempt;
    }

    @Override
    public void callStarted(CallInfo call) {
        events.add(call);
    }

    @Override
    public void attemptEnded(AttemptInfo attempt) {
        events.add(attempt);
        onAttempt.accept(attempt);
    }

    @Override
    public void callEnded(CallResult result) {
        events.add(result);
    }
}
