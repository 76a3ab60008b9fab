package dev.medialib.livingdocs.error;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.NotFoundException;

/**
 * The server does not know the path: this API version lacks the endpoint, the server is too old for the version, or the base
 * URL is wrong. Not to be mistaken for a thing that does not exist.
 */
public class UnsupportedEndpointException extends NotFoundException {
    private static final long serialVersionUID = 1;

    private final String url;

    public UnsupportedEndpointException(ApiError error, String url) {
        super(error);
        this.url = url;
    }

    /** The path as the server saw it. */
    public String url() {
        return url;
    }
}
