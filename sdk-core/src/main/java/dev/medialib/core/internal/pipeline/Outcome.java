package dev.medialib.core.internal.pipeline;

import dev.medialib.core.Headers;
import dev.medialib.core.error.MedialibException;
import org.jspecify.annotations.Nullable;

/** What came of an attempt, and in the end of a call. */
sealed interface Outcome<O> {

    /** The exception for the caller; null unless it failed. */
    default @Nullable MedialibException error() {
        return null;
    }

    /** A response, unread. Only between Transport and Interpret. */
    record Received<O>(RawResponse response) implements Outcome<O> {}

    /** A value. */
    record Answered<O>(
            @Nullable O value,
            int status,
            Headers headers,
            @Nullable String requestId,
            int attempts) implements Outcome<O> {}

    /** A failure: the exception for the caller, and what decides on another attempt. */
    record Failed<O>(MedialibException error, Failure failure) implements Outcome<O> {}

    static <O> Failed<O> failed(Failure.Kind kind, MedialibException error) {
        return new Failed<>(error, Failure.of(kind));
    }
}
