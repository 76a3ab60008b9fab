package dev.medialib.core.call;

import dev.medialib.core.http.Method;

/**
 * Data of a call, passed to a {@link CallListener} when the call starts. The data is the same for all attempts of the call.
 * Immutable.
 */
public interface CallInfo {

    /** Returns a number that is unique within the process. */
    long callId();

    /** Returns the vendor's name in lower case, such as {@code livingdocs}. */
    String vendor();

    /**
     * Returns the endpoint's id, such as {@code livingdocs.mediaLibrary.get}; {@code custom} for endpoints that the SDK does
     * not know.
     */
    String endpoint();

    /** Returns the HTTP method. */
    Method method();

    /** Returns the path with its variables unfilled, such as {@code mediaLibrary/{id}}. */
    String pathTemplate();

    /** Returns the host that the request goes to, as in the URL. */
    String host();

    /** Returns the port that the request goes to; the scheme's default if the URL names none. */
    int port();
}
