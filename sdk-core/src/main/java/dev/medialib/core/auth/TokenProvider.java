package dev.medialib.core.auth;

/**
 * Source of access tokens, such as a vault, a file that is rotated, or an OAuth endpoint.
 *
 * <p>The SDK caches the token, requests a new one shortly before it expires and once when the server rejects it, and never sends
 * two token requests at the same time, regardless of the number of waiting calls. While a token that is about to expire is still
 * valid, calls continue with it.
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
