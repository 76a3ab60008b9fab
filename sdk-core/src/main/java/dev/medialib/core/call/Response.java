package dev.medialib.core.call;

import dev.medialib.core.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A value with the facts of its HTTP response. See {@link dev.medialib.core.MedialibClient#withResponse}.
 *
 * @param <T> the type of the value
 * @param value the value that the call returned; null for calls that return nothing
 * @param status the HTTP status
 * @param headers the headers of the response
 * @param requestId the id of the request in the server's log: the server's id, or the one that was sent; null when there is
 *     neither
 * @param attempts the number of requests, without those that renewed a token
 */
public record Response<T>(
        T value, int status, Headers headers, @Nullable String requestId, int attempts) {}
