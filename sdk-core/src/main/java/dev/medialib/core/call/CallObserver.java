package dev.medialib.core.call;

/** Observer of one call, for metrics and tracing. A {@link CallListener} returns it when the call starts. */
public interface CallObserver {

    /**
     * Returns the observer of an attempt. The SDK calls this method before each attempt. An attempt is one request and its
     * response. To add headers to the request, call {@link AttemptInfo#header}. If the server rejects the token, the client
     * sends the request again with a renewed token. This second request is an attempt of its own, with the same number as the
     * rejected one.
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
