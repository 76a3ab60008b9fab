package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import java.util.List;

/** Thrown when a replacement lacks fields that the server requires, possibly custom fields. Nothing was changed. */
public class MissingPropertiesException extends ApiException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<String> missingProperties;

    /**
     * Creates the exception for an error response.
     *
     * @param missingProperties the names of the fields in JSON
     */
    public MissingPropertiesException(ApiError error, List<String> missingProperties) {
        super(error);
        this.missingProperties = List.copyOf(missingProperties);
    }

    /** Returns the names of the missing fields in JSON, in the server's order. */
    public List<String> missingProperties() {
        return missingProperties;
    }
}
