package dev.medialib.core.internal.endpoint;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * An answer that was read to its end, within the size limit.
 *
 * @param withoutSecrets blanks the credential in a text of the server, which exceptions may keep
 */
@SuppressWarnings("ArrayRecordComponent")
public record BufferedResponse(
        CallFacts call, int status, Headers headers, byte[] body, UnaryOperator<String> withoutSecrets) {
    private static final int KEPT = 64 * 1024;

    /** The body as UTF-8, without a byte order mark. */
    public String text() {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** An exception that says why this answer cannot be used; it keeps the beginning of the body. */
    public UnexpectedResponseException unexpected(String message) {
        String text = text();
        return new UnexpectedResponseException(
                withoutSecrets.apply(message),
                call,
                status,
                headers,
                withoutSecrets.apply(text.length() <= KEPT ? text : text.substring(0, KEPT)),
                null);
    }
}
