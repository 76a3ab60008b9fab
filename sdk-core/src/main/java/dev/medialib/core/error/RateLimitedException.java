package dev.medialib.core.error;

/**
 * Thrown when there are too many requests, or a quota is used up (status 429). {@link #retryAfter()} is the time to wait, if the
 * server sent it.
 */
public class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public RateLimitedException(ApiError error) {
        super(error);
    }
}
