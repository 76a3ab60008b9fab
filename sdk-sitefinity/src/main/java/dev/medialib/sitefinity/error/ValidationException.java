package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;

/**
 * Fields do not meet the server's rules; nothing was changed. {@link #fieldErrors()} has the server's code by the name of the field,
 * those within others with a dot: {@code Address.City}. Codes that were seen are {@code Required}, {@code MaxValue}, {@code MinValue},
 * {@code RegularExpression}, {@code UrlExists}, {@code UpdateNotAllowed}, {@code TaxonomyNameDuplicate} and {@code
 * CustomStructureRegex}; none is documented, and others may come.
 *
 * <p>That a server answers so is not documented either: it is what the vendor's back end reads. {@link #fieldErrors()} is empty when
 * the server's message had another form; then {@link #vendorMessage()} has it.
 */
public class ValidationException extends ApiException {
    private static final long serialVersionUID = 1;

    public ValidationException(ApiError error) {
        super(error);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
