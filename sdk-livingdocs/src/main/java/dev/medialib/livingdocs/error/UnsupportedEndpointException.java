package dev.medialib.livingdocs.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.NotFoundException;

/**
 * Thrown when the server does not know the path. The API version may lack the endpoint, the server may be too old for the
 * version, or the base URL may be wrong. A missing entry does not cause this exception.
 */
public class UnsupportedEndpointException extends NotFoundException {
    private static final long serialVersionUID = 1;

    private final String url;

    /**
     * Creates the exception for an error response.
     *
     * @param url the path as the server received it
     */
    public UnsupportedEndpointException(ApiError error, String url) {
        super(error);
        this.url = url;
    }

    /** Returns the path as the server received it. */
    public String url() {
        return url;
    }
}
