package dev.medialib.core.call;

import dev.medialib.core.http.Headers;
import dev.medialib.core.http.Method;

/**
 * The request that a call would send, with masked secrets. See {@link dev.medialib.core.MedialibClient#preview}.
 *
 * @param method the HTTP method
 * @param url the complete URL
 * @param headers the headers, with masked credentials
 * @param body the body as text, or a description of streamed content in angle brackets; empty when there is none
 */
public record RequestPreview(Method method, String url, Headers headers, String body) {

    /** Returns the request line, the headers and the body, as in a protocol trace. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder().append(method).append(' ').append(url).append('\n');
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return body.isEmpty()
                ? text.toString()
                : text.append('\n').append(body).append('\n').toString();
    }
}
