package dev.medialib.core.call;

import dev.medialib.core.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A value with the HTTP facts around it. See {@link dev.medialib.core.MedialibClient#withResponse}.
 *
 * @param value what the call returned; null for calls that return nothing
 * @param status the HTTP status
 * @param headers the response's headers
 * @param requestId the id by which the server's log knows the request: the server's if it gave one, else the one that was
 *     sent; null when neither exists
 * @param attempts how many requests it took, without those that renewed a token
 */
public record Response<T>(
        T value, int status, Headers headers, @Nullable String requestId, int attempts) {}
