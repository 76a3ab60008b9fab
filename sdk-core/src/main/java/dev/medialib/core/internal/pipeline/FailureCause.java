package dev.medialib.core.internal.pipeline;

import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.internal.endpoint.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The cause of a failed attempt, which decides about a retry.
 *
 * @param status the HTTP status for {@link Kind#STATUS}, otherwise 0
 * @param retryAfter the wait that the server requires; null if it sent none
 */
record FailureCause(Kind kind, int status, @Nullable Duration retryAfter, RetryHint hint) {

    enum Kind {
        /** No byte of the request was written: name resolution, connecting, a broken TLS handshake. */
        NOT_SENT,
        /** A pooled connection was found closed before a byte was written. */
        STALE_UNSENT,
        /**
         * A pooled connection was lost before the first byte of a response. The server had closed it, most likely before it
         * read anything.
         */
        STALE_SENT,
        /** Bytes were written, but there was no response. */
        NO_ANSWER,
        /** The server responded with an error status. */
        STATUS,
        /** The response was truncated. */
        ANSWER_CUT,
        /** Another attempt would end the same way, or is not wanted. */
        FINAL
    }

    static FailureCause of(Kind kind) {
        return new FailureCause(kind, 0, null, RetryHint.BY_STATUS);
    }

    static FailureCause status(int status, @Nullable Duration retryAfter, RetryHint hint) {
        return new FailureCause(Kind.STATUS, status, retryAfter, hint);
    }

    boolean isStale() {
        return kind == Kind.STALE_UNSENT || kind == Kind.STALE_SENT;
    }

    /** Whether the server may have seen, and carried out, the request. A 4xx response means that it did not. */
    boolean mayHaveArrived() {
        return switch (kind) {
            case NOT_SENT, STALE_UNSENT, FINAL -> false;
            case STALE_SENT, NO_ANSWER, ANSWER_CUT -> true;
            case STATUS -> HttpResponse.mayHaveBeenDone(status);
        };
    }
}
