package dev.medialib.core.call;

import dev.medialib.core.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A value with the facts of its HTTP response. See {@link dev.medialib.core.MedialibClient#withResponse}.
 *
 * @param <T> the type of the value; a nullable type for calls that may return null
 */
public interface Response<T extends @Nullable Object> {

    /** Returns the value that the call returned. Null only if the call returned null. */
    T value();

    /** Returns the HTTP status. */
    int status();

    /** Returns the response's headers. */
    Headers headers();

    /**
     * Returns the id of the request in the server's log: the id that the server sent, or otherwise the id that the client sent;
     * null if there is neither.
     */
    @Nullable String requestId();

    /** Returns the number of attempts, without the requests whose token the server rejected. */
    int attempts();
}
