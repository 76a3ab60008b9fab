package dev.medialib.sitefinity.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import java.util.List;

/** A replacement lacked fields that the server demands, custom ones perhaps. Nothing was changed. */
public class MissingPropertiesException extends ApiException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // List.copyOf is serializable
    private final List<String> missingProperties;

    public MissingPropertiesException(ApiError error, List<String> missingProperties) {
        super(error);
        this.missingProperties = List.copyOf(missingProperties);
    }

    /** The names, as in JSON, in the server's order. */
    public List<String> missingProperties() {
        return missingProperties;
    }
}
