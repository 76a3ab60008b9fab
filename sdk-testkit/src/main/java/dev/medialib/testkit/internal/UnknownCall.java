package dev.medialib.testkit.internal;

/**
 * A request for which a fake has no route. The vendor might serve it, so that the vendor's 404 would mislead: the client would seem to
 * call a path that does not exist.
 */
public final class UnknownCall extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownCall(String method, String path) {
        super(method + " " + path, null, false, false);
    }
}
