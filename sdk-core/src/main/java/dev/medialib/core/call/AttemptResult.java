package dev.medialib.core.call;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Result of an attempt, passed to an {@link AttemptObserver}. Immutable. */
public interface AttemptResult {

    /** Returns the call that the attempt belongs to. */
    CallInfo call();

    /** Returns the number of the attempt, from 1. */
    int number();

    /** Returns the HTTP status; 0 when there was no response. */
    int status();

    /** Returns the number of bytes of the request's body that were sent; empty when sending the body failed midway. */
    OptionalLong bytesSent();

    /**
     * Returns the number of bytes of the response's body that were received, before decompression; empty when the body was
     * incomplete. Also empty for a download, because its body is not read yet.
     */
    OptionalLong bytesReceived();

    /** Returns the time from the request's start until its response was read. */
    Duration duration();

    /**
     * Returns the id of the request in the server's log: the id that the server sent, or otherwise the id that the client sent;
     * null if there is neither.
     */
    @Nullable String requestId();

    /**
     * Returns the failure; null if the attempt succeeded. The failure is a {@link MedialibException}, or an exception of other
     * code, such as an interceptor of the user's OkHttp client.
     */
    @Nullable Throwable error();
}
