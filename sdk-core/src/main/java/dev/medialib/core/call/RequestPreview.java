package dev.medialib.core.call;

import dev.medialib.core.http.Headers;
import dev.medialib.core.http.Method;

/**
 * The exact request that a call would send, with secrets blanked. See {@link dev.medialib.core.MedialibClient#preview}.
 *
 * @param method the HTTP method
 * @param url the whole URL
 * @param headers the headers, in which credentials are blanked
 * @param body the body as text, or a description of streamed content in angle brackets; empty when there is none
 */
public record RequestPreview(Method method, String url, Headers headers, String body) {

    /** The request line, the headers and the body, as one would read them in a protocol trace. */
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
