package dev.medialib.core.auth;

/**
 * Where tokens come from: a vault, a file that is rotated, an OAuth endpoint.
 *
 * <p>The SDK remembers the token, asks again shortly before it ends and once when the server refuses it, and never asks twice
 * at the same time, whatever number of calls are waiting. While a token that is about to end still holds, calls go on with it.
 */
@FunctionalInterface
public interface TokenProvider {

    /**
     * A token that is valid now. Called on the thread of one of the calls that need it, which is interrupted when that call's
     * deadline passes, when it is cancelled, and when the client is closed.
     *
     * @throws Exception if there is none; calls then fail with
     *     {@link dev.medialib.core.error.TokenUnavailableException}, with this as the cause
     */
    AccessToken fetch() throws Exception;
}
