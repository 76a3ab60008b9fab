package dev.medialib.livingdocs.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.RateLimitedException;

/** Thrown when the daily number of uploads of the plan is used up. A retry within minutes does not help. */
public class ImportQuotaExceededException extends RateLimitedException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public ImportQuotaExceededException(ApiError error) {
        super(error);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
