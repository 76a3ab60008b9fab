package dev.medialib.core.call;

/** Data of an attempt that starts: a request that is sent next. */
public interface AttemptInfo {

    /** Returns the call that the attempt belongs to. */
    CallInfo call();

    /** Returns the number of the attempt, from 1. */
    int number();

    /**
     * Sets a header of this request only, such as {@code traceparent}. It replaces a header of that name that the client's options or the
     * SDK would send.
     *
     * @throws IllegalArgumentException if the header carries the credential or frames the body, or if its value has other than printable
     *     ASCII characters
     * @throws IllegalStateException if {@link CallObserver#attemptStarted} has returned
     */
    void header(String name, String value);
}
