package dev.medialib.core.call;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The result of an attempt. Immutable. */
public interface AttemptResult {

    /** Returns the call that the attempt belongs to. */
    CallInfo call();

    /** Returns the number of the attempt, from 1. */
    int number();

    /** Returns the HTTP status; 0 when there was no response. */
    int status();

    /** Returns the bytes of the request's body that were sent; empty when sending it failed midway. */
    OptionalLong bytesSent();

    /**
     * Returns the bytes of the response's body that were received, before decompression; empty when it was cut off, and for a download that is
     * handed over unread.
     */
    OptionalLong bytesReceived();

    /** Returns the time from the request's start until its response was read. */
    Duration duration();

    /** Returns the id by which the server's log knows the request: the server's if it gave one, else the one that was sent; null when neither exists. */
    @Nullable String requestId();

    /**
     * Returns the failure; null when the attempt succeeded. A {@link MedialibException}, or what the code of others threw, such as an interceptor of
     * the user's OkHttp client.
     */
    @Nullable Throwable error();
}
