package dev.medialib.core.internal.pipeline;

import dev.medialib.core.http.Headers;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.endpoint.Charsets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** A response whose body is unread, with the attempt that it belongs to. */
record RawResponse(Attempt attempt, Response http, Headers headers) {

    static RawResponse of(CallContext<?> context, Attempt attempt, Response http) {
        okhttp3.Headers received = http.headers();
        Headers.Builder headers = Headers.builder();
        for (int i = 0; i < received.size(); i++) {
            headers.add(received.name(i).toLowerCase(Locale.ROOT), context.withoutSecrets(received.value(i)));
        }
        return new RawResponse(attempt, http, headers.build());
    }

    /** The number of bytes of a body that an exception keeps. */
    private static final int MAX_KEPT = 64 * 1024;

    BufferedSource source() {
        return http.body().source();
    }

    /** The length that the server announced, in bytes; -1 if it did not, or if the body is compressed. */
    long announcedLength() {
        return http.body().contentLength();
    }

    /** The part of the body that an exception keeps. The rest is not read. A truncated body does not hide the status. */
    BodyBytes beginning() throws IOException {
        BodyBytes body = new BodyBytes(-1);
        try {
            boolean unused = body.readFrom(source(), MAX_KEPT);
        } catch (IOException e) {
            if (attempt.isStopped()) {
                throw e;
            }
        }
        return body;
    }

    /** The charset that the response names; UTF-8 when it names none. */
    Charset charset() {
        Charset charset = Charsets.named(headers.first("Content-Type"));
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }

    /** The text of a body for an exception, without the byte order mark, which some servers send and parsers reject. */
    String text(BodyBytes body) {
        String text = body.text(charset(), MAX_KEPT);
        return TextRules.withoutByteOrderMark(text);
    }

    int status() {
        return http.code();
    }

    /** The first of these headers that the server sent; null when it sent none. */
    @Nullable String requestId(List<String> names) {
        for (String name : names) {
            String value = headers.first(name);
            if (value != null && !value.isBlank()) {
                return name.equalsIgnoreCase("traceparent") ? traceId(value) : value;
            }
        }
        return null;
    }

    /** W3C Trace Context: {@code 00-<trace id>-<span id>-<flags>}. Logs are searched by the trace id. */
    private static String traceId(String traceparent) {
        String[] parts = traceparent.strip().split("-", -1);
        return parts.length < 4 || parts[1].isEmpty() ? traceparent : parts[1];
    }

    /** Whether only the end of the connection marks the end of the body, so that a truncated body cannot be detected. */
    boolean endsWithConnection() {
        return headers.first("Content-Length") == null
                && headers.first("Transfer-Encoding") == null
                && http.protocol() != okhttp3.Protocol.HTTP_2;
    }
}
