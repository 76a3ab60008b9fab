package dev.medialib.livingdocs.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.RateLimitedException;

/** The plan's number of uploads a day is used up. Nothing that a retry within minutes would change. */
public class ImportQuotaExceededException extends RateLimitedException {
    private static final long serialVersionUID = 1;

    public ImportQuotaExceededException(ApiError error) {
        super(error);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
