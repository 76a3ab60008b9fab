package dev.medialib.core.error;

/** 429: too much in too short a time, or a quota is used up. {@link #retryAfter()} tells when to come back, if the server said so. */
public class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1;

    public RateLimitedException(ApiError error) {
        super(error);
    }
}
