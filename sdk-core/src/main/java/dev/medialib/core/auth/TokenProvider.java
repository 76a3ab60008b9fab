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
     * Fetches a token that is valid now. It runs on the thread of one of the calls that need it. The thread is interrupted when
     * the deadline of that call passes, when the call is cancelled, and when the client is closed.
     *
     * @throws Exception if there is no token; calls then fail with {@link dev.medialib.core.error.TokenUnavailableException},
     *     whose cause is this exception
     */
    AccessToken fetch() throws Exception;
}
