package dev.medialib.core.internal.endpoint;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.GoneException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.RateLimitedException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.core.json.JsonData;
import org.jspecify.annotations.Nullable;

/** Converts a vendor's error responses to exceptions. If it throws, the error is mapped by its status alone. */
@FunctionalInterface
public interface ErrorMapper {

    /** Additional information of a vendor's error about retries. */
    enum RetryHint {
        /** Nothing. */
        BY_STATUS,
        /** It passes by itself, whatever the status. */
        RETRY,
        /** It does not pass in the time of a call, whatever the status. */
        DO_NOT_RETRY
    }

    /** An exception with its information about retries. */
    record Mapped(ApiException exception, RetryHint hint) {
        public static Mapped of(ApiException exception) {
            return new Mapped(exception, RetryHint.BY_STATUS);
        }
    }

    /**
     * Reads an error response.
     *
     * @param error the error without the vendor's details: its message is the reason phrase, or the beginning of a body that is
     *     not JSON
     * @param body the body; null when it is not JSON
     */
    Mapped map(ApiError error, @Nullable JsonData body);

    static ApiException byStatus(ApiError error) {
        return switch (error.status()) {
            case 401 -> new AuthenticationException(error);
            case 403 -> new PermissionDeniedException(error);
            case 404 -> new NotFoundException(error);
            case 409 -> new ConflictException(error);
            case 410 -> new GoneException(error);
            case 413 -> new PayloadTooLargeException(error);
            case 422 -> new UnprocessableException(error);
            case 429 -> new RateLimitedException(error);
            default -> error.status() >= 500 ? new ServerException(error) : new ApiException(error);
        };
    }
}
