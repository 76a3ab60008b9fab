package dev.medialib.livingdocs.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.NotFoundException;

/**
 * Thrown when the server does not know the path. Either this API version lacks the endpoint, or the server is too old for the
 * version, or the base URL is wrong. It does not mean that an entry is missing.
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
