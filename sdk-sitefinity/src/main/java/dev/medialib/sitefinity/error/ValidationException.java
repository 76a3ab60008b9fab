package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;

/**
 * Thrown when fields break the server's rules. Nothing was changed. {@link #fieldErrors()} contains the server's code for
 * each field. The name of a nested field contains a dot: {@code Address.City}.
 *
 * <p>Observed codes are {@code Required}, {@code MaxValue}, {@code MinValue}, {@code RegularExpression}, {@code UrlExists},
 * {@code UpdateNotAllowed}, {@code TaxonomyNameDuplicate} and {@code CustomStructureRegex}. None is documented, and there may
 * be others.
 *
 * <p>The form of the response is not documented either, but Sitefinity's back end reads it. If the server sends another form,
 * {@link #fieldErrors()} is empty and {@link #vendorMessage()} contains the message.
 */
public class ValidationException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public ValidationException(ApiError error) {
        super(error);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
