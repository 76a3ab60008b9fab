package dev.medialib.core.call;

import dev.medialib.core.http.Headers;
import dev.medialib.core.http.Method;

/** The exact request that a call would send, with masked secrets. See {@link dev.medialib.core.MedialibClient#preview}. */
public interface RequestPreview {

    /** Returns the HTTP method. */
    Method method();

    /** Returns the whole URL. */
    String url();

    /** Returns the headers, with masked credentials. */
    Headers headers();

    /** Returns the body as text, or a description of streamed content in angle brackets; empty when there is none. */
    String body();

    /** Returns the request line, the headers and the body, as in a protocol trace. */
    @Override
    String toString();
}
