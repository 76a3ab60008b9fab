package dev.medialib.core.call;

/** An observer of one call. A {@link CallListener} returns it when the call starts. */
public interface CallObserver {

    /**
     * Returns the observer of an attempt that starts now: one request and its response. Headers can be added to the request here. The
     * request that follows the renewal of a token is an attempt with the same number.
     */
    default AttemptObserver attemptStarted(AttemptInfo attempt) {
        return result -> {};
    }

    /** Receives an event after a failed attempt that will be retried, before the delay. The delay may be zero. */
    default void retryScheduled(RetryInfo retry) {}

    /**
     * Receives the last event of the call. It is called exactly once, after a value, an exception, an {@link Error} or a
     * cancellation. The call of a streamed download ends when the download is returned, not when it has been read.
     */
    default void callEnded(CallResult result) {}
}
