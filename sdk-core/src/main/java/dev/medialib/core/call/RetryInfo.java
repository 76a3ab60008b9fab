package dev.medialib.core.call;

import java.time.Duration;

/** Data of a retry that is due after a wait. Immutable. */
public interface RetryInfo {

    /** The cause of a retry. Constants may be added. */
    enum Reason {
        /** No response: the connection could not be made or broke, or the response was cut off. */
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

    /** Returns the wait before the next attempt; zero when it follows at once. */
    Duration delay();

    /** Returns the cause of the retry. */
    Reason reason();

    /** Returns the failure of the attempt. */
    MedialibException error();
}
