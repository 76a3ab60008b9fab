package dev.medialib.core.call;

/** Data of an attempt that starts. An attempt is one request. */
public interface AttemptInfo {

    /** Returns the call that the attempt belongs to. */
    CallInfo call();

    /** Returns the number of the attempt, from 1. */
    int number();

    /**
     * Sets a header of this request only, such as {@code traceparent}. It replaces a header of that name that the client's options or the
     * SDK would send.
     *
     * @throws IllegalArgumentException if the header carries the credential or frames the body, or the value has characters
     *     other than printable ASCII
     * @throws IllegalStateException if {@link CallObserver#attemptStarted} has returned
     */
    void header(String name, String value);
}
