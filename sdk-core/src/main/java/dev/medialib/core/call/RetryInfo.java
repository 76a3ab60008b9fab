package dev.medialib.core.call;

import java.time.Duration;

/** Data of a retry, passed to a {@link CallObserver} before the delay. Immutable. */
public interface RetryInfo {

    /** The cause of a retry. Constants may be added. */
    enum Reason {
        /** There was no complete response: the connection could not be opened or was lost, or the response was truncated. */
        CONNECTION,
        /** The server had closed a pooled connection. The retry follows at once and does not count for the retry policy. */
        STALE_CONNECTION,
        /** An error of the server. */
        STATUS,
        /** The server asked to wait: status 429, or a {@code Retry-After} header. */
        THROTTLED
    }

    /** Returns the call. */
    CallInfo call();

    /** Returns the number of the attempt that failed, from 1. */
    int failedAttempt();

    /** Returns the delay before the next attempt; zero if the attempt follows immediately. */
    Duration delay();

    /** Returns the cause of the retry. */
    Reason reason();

    /** Returns the failure of the attempt. */
    MedialibException error();
}
