package dev.medialib.core.internal.pipeline;

import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.internal.endpoint.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why an attempt failed, as far as it decides on another one.
 *
 * @param status the HTTP status for {@link Kind#STATUS}, else 0
 * @param retryAfter what the server asks for; null when it does not
 */
record FailureCause(Kind kind, int status, @Nullable Duration retryAfter, RetryHint hint) {

    enum Kind {
        /** No byte of the request was written: name resolution, connecting, a broken TLS handshake. */
        NOT_SENT,
        /** A pooled connection was found closed before a byte was written. */
        STALE_UNSENT,
        /** A pooled connection broke before a byte of an answer: the server had closed it, most likely before it read anything. */
        STALE_SENT,
        /** Bytes were written and no answer came. */
        NO_ANSWER,
        /** The server answered with an error status. */
        STATUS,
        /** An answer began and was cut off. */
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

    /** Whether the server may have seen, and carried out, the request. An answer of 4xx says that it did not. */
    boolean mayHaveArrived() {
        return switch (kind) {
            case NOT_SENT, STALE_UNSENT, FINAL -> false;
            case STALE_SENT, NO_ANSWER, ANSWER_CUT -> true;
            case STATUS -> HttpResponse.mayHaveBeenDone(status);
        };
    }
}
