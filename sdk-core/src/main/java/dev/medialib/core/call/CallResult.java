package dev.medialib.core.call;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Result of a call, passed to a {@link CallObserver}. Immutable. */
public interface CallResult {

    /** Returns the call. */
    CallInfo call();

    /** Returns the number of attempts, without requests that led to the renewal of a token; 0 when no request was sent. */
    int attempts();

    /** Returns the HTTP status of the last attempt; 0 when it got no response or no request was sent. */
    int status();

    /** Returns the number of bytes sent in all request bodies; empty when it is unknown for one of the attempts. */
    OptionalLong bytesSent();

    /**
     * Returns the number of bytes received in all response bodies, before decompression; empty when it is unknown for one of
     * the attempts.
     */
    OptionalLong bytesReceived();

    /** Returns the duration of the whole call, including the delays between its attempts. */
    Duration duration();

    /** Returns the exception or error that the caller gets; null when the call succeeded. */
    @Nullable Throwable error();
}
