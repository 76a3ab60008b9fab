package dev.medialib.core.error;

/** Thrown when the server fails (status 5xx). */
public class ServerException extends ApiException {
    private static final long serialVersionUID = 1;

    /** Creates the exception for an error response. */
    public ServerException(ApiError error) {
        super(error);
    }
}
