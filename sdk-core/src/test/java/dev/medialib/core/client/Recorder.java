package dev.medialib.core.client;

import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.AttemptResult;
import dev.medialib.core.call.CallInfo;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import dev.medialib.core.call.CallResult;
import dev.medialib.core.call.RetryInfo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps the events of all calls. */
public class Recorder implements CallListener, CallObserver, AttemptObserver {
    public final List<Object> events = new CopyOnWriteArrayList<>();
    private final Consumer<AttemptResult> onAttempt;

    public Recorder() {
        this(attempt -> {});
    }

    Recorder(Consumer<AttemptResult> onAttempt) {
        this.onAttempt = onAttempt;
    }

    /** The events of one kind, in their order. */
    public <T> List<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The names of the events' kinds, in their order. */
    public List<String> kinds() {
        return events.stream().map(Recorder::kind).toList();
    }

    private static String kind(Object event) {
        return event.getClass().getInterfaces()[0].getSimpleName();
    }

    @Override
    public CallObserver callStarted(CallInfo call) {
        events.add(call);
        return this;
    }

    @Override
    public AttemptObserver attemptStarted(AttemptInfo attempt) {
        events.add(attempt);
        return this;
    }

    @Override
    public void attemptEnded(AttemptResult result) {
        events.add(result);
        onAttempt.accept(result);
    }

    @Override
    public void retryScheduled(RetryInfo retry) {
        events.add(retry);
    }

    @Override
    public void callEnded(CallResult result) {
        events.add(result);
    }
}
