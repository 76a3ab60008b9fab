package dev.medialib.core.call;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The result of a call. Immutable. */
public interface CallResult {

    /** The call. */
    CallInfo call();

    /** The number of attempts, without requests that led to the renewal of a token; 0 when no request was sent. */
    int attempts();

    /** The HTTP status of the last attempt; 0 when it got no response or no request was sent. */
    int status();

    /** The bytes of all request bodies that were sent; empty when they are unknown for one of the attempts. */
    OptionalLong bytesSent();

    /** The bytes of all response bodies that were received, before decompression; empty when they are unknown for one of the attempts. */
    OptionalLong bytesReceived();

    /** The time for the whole call, with the waits between its attempts. */
    Duration duration();

    /** The exception or error that the caller gets; null when the call succeeded. */
    @Nullable Throwable error();
}
