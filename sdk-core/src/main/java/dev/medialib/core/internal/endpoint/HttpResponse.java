package dev.medialib.core.internal.endpoint;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.http.Headers;
import java.io.Closeable;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okio.BufferedSource;

/**
 * A response whose body is unread, as a {@link ResponseReader} gets it.
 *
 * @param requested the URL that was asked
 * @param body the body after decompression, under the size limit unless it is handed over
 * @param contentLength as announced; -1 when it was not, or when the body came compressed
 * @param release to be closed once the body is read
 * @param withoutSecrets blanks the credential in a text that an exception will keep, for readers which make one themselves
 */
public record HttpResponse(
        CallFacts call,
        HttpUrl requested,
        int status,
        Headers headers,
        BufferedSource body,
        long contentLength,
        Closeable release,
        UnaryOperator<String> withoutSecrets) {}
