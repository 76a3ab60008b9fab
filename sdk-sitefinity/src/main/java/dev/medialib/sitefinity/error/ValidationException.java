package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;

/**
 * Thrown when fields break the server's rules. Nothing was changed. {@link #fieldErrors()} contains the server's code by the name
 * of the field, with a dot for nested fields: {@code Address.City}. Observed codes are {@code Required}, {@code MaxValue},
 * {@code MinValue}, {@code RegularExpression}, {@code UrlExists}, {@code UpdateNotAllowed}, {@code TaxonomyNameDuplicate} and
 * {@code CustomStructureRegex}. None is documented, and there may be others.
 *
 * <p>This form of the response is not documented either; the vendor's back end reads it. If the server's message has another
 * form, {@link #fieldErrors()} is empty and {@link #vendorMessage()} contains the message.
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
