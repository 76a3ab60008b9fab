package dev.medialib.core.call;

/**
 * Data of an attempt, passed to a {@link CallObserver} before the request is sent. An attempt is one request with its response.
 */
public interface AttemptInfo {

    /** Returns the call that the attempt belongs to. */
    CallInfo call();

    /** Returns the number of the attempt, from 1. */
    int number();

    /**
     * Sets a header of this request only, such as {@code traceparent}. This header replaces a header with the same name from
     * the client's options or the SDK.
     *
     * @throws IllegalArgumentException if the header carries the credential or frames the body, or the value has characters
     *     other than printable ASCII
     * @throws IllegalStateException if {@link CallObserver#attemptStarted} has returned
     */
    void header(String name, String value);
}
