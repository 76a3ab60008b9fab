package dev.medialib.core.call;

/** Observer of one attempt, for metrics and tracing. {@link CallObserver#attemptStarted} returns it. */
@FunctionalInterface
public interface AttemptObserver {

    /** Receives the result exactly once, when the response has been read or the attempt has failed. */
    void attemptEnded(AttemptResult result);
}
