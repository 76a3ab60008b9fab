package dev.medialib.core.error;

/** 5xx: the server failed. */
public class ServerException extends ApiException {
    private static final long serialVersionUID = 1;

    public ServerException(ApiError error) {
        super(error);
    }
}
