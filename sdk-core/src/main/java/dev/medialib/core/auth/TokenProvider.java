package dev.medialib.core.auth;

/**
 * Source of access tokens, such as a vault, a file that is rotated, or an OAuth endpoint.
 *
 * <p>The SDK caches the token. It fetches a new token shortly before the current one expires, and once if the server rejects
 * the current one. It never fetches two tokens at the same time, regardless of the number of waiting calls. Calls use the old
 * token as long as it is valid.
 */
@FunctionalInterface
public interface TokenProvider {

    /**
     * Fetches a token that is valid now. The SDK calls this method on the thread of a call that needs the token. The SDK
     * interrupts this thread when the deadline of that call passes, when the call is cancelled, and when the client is closed.
     *
     * @throws Exception if there is no token; it is the cause of the {@link dev.medialib.core.error.TokenUnavailableException}
     *     with which the calls fail
     */
    AccessToken fetch() throws Exception;
}
