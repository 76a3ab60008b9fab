package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.http.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The outcome of an attempt, and finally of a call. */
sealed interface Outcome<O> {

    /** The exception for the caller; null unless it failed. */
    default @Nullable MedialibException error() {
        return null;
    }

    /** An unread response. Only between TransportStage and ReadResponseStage. */
    record Received<O>(RawResponse response) implements Outcome<O> {}

    /** A redirect of a file to another address, null when it names none. Only between ReadResponse and FollowRedirects. */
    record Redirected<O>(
            @Nullable HttpUrl target,
            int status,
            Headers headers,
            @Nullable String requestId) implements Outcome<O> {}

    /** A value. */
    record Success<O>(
            @Nullable O value,
            int status,
            Headers headers,
            @Nullable String requestId,
            int attempts) implements Outcome<O> {}

    /** A failure: the exception for the caller, and the cause that decides about a retry. */
    record Failure<O>(MedialibException error, FailureCause failure) implements Outcome<O> {}

    static <O> Failure<O> failed(FailureCause.Kind kind, MedialibException error) {
        return new Failure<>(error, FailureCause.of(kind));
    }
}
