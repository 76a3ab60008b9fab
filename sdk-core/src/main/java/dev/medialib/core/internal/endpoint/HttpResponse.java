package dev.medialib.core.internal.endpoint;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.core.internal.json.JsonList;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Response for a {@link ResponseReader}. Its body is in memory, within the size limit, or a stream if the reader returns the
 * body unread.
 */
public final class HttpResponse {
    private static final int MAX_KEPT = 64 * 1024;
    private static final byte[] NOTHING = new byte[0];
    private static final JsonType<JsonData> TREE = JsonType.of(JsonData.class);

    private final Context context;
    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final int length;
    private final @Nullable Download stream;

    /**
     * Context of a response.
     *
     * @param call the call, whose outcome is known from the response
     * @param unread the call when the response cannot be used, so that the outcome of a change is not known
     * @param requested the URL of the request
     * @param codec reads JSON within the limits of the call
     * @param withoutSecrets masks the credential in a text for an exception
     */
    public record Context(
            CallFacts call,
            CallFacts unread,
            HttpUrl requested,
            JsonCodec codec,
            UnaryOperator<String> withoutSecrets) {

        private Context ofRead() {
            CallFacts read = CallFacts.builder(call.endpoint(), call.method(), call.pathTemplate())
                    .requestId(call.requestId())
                    .attempts(call.attempts())
                    .repeatable(true)
                    .build();
            return new Context(read, read, requested, codec, withoutSecrets);
        }
    }

    private HttpResponse(
            Context context, int status, Headers headers, byte[] body, int length, @Nullable Download stream) {
        this.context = context;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.length = length;
        this.stream = stream;
    }

    /** A response whose body was read: the first {@code length} bytes of {@code body}, which must not be changed afterwards. */
    public static HttpResponse inMemory(Context context, int status, Headers headers, byte[] body, int length) {
        return new HttpResponse(context, status, headers, body, length, null);
    }

    /**
     * A response whose body is unread.
     *
     * @param body closing it frees the connection
     * @param length of the body, in bytes; empty when it was not announced, or when the body is compressed
     */
    public static HttpResponse streamed(
            Context context, int status, Headers headers, InputStream body, OptionalLong length) {
        Download download = Download.of(body, length, status, headers, context.call());
        return new HttpResponse(context, status, headers, NOTHING, 0, download);
    }

    /**
     * Returns a response that is part of this one, as in a batch.
     *
     * @param read whether the request only reads, so that its outcome is never unknown
     */
    public HttpResponse part(int partStatus, Headers partHeaders, byte[] partBody, boolean read) {
        return inMemory(read ? context.ofRead() : context, partStatus, partHeaders, partBody, partBody.length);
    }

    /**
     * Whether a server may have carried out a request to which it responds with this error status. Most 4xx statuses mean that
     * it did not.
     */
    public static boolean mayHaveBeenDone(int errorStatus) {
        return errorStatus >= 500 || errorStatus == 408;
    }

    public CallFacts call() {
        return context.call();
    }

    public int status() {
        return status;
    }

    public Headers headers() {
        return headers;
    }

    /** Masks the credential in a text of the server for an exception. */
    public String withoutSecrets(String text) {
        return context.withoutSecrets().apply(text);
    }

    /** The unread body, for readers that return it. */
    public Download download() {
        if (stream == null) {
            throw new IllegalStateException(
                    "the body is in memory; use a reader that declares that it returns the body as a stream");
        }
        return stream;
    }

    /** The target of a redirect, made absolute. Only URLs that a browser would open are accepted. */
    public URI redirectTarget() {
        String location = headers.first("Location");
        HttpUrl target = location == null ? null : context.requested().resolve(location);
        if (target == null) {
            throw new UnexpectedResponseException(
                    location == null
                            ? "the redirect has no Location header"
                            : "the Location header of the redirect is not an http or https URL",
                    call(),
                    status,
                    headers,
                    "",
                    null);
        }
        return target.uri();
    }

    public byte[] bytes() {
        return Arrays.copyOf(body, length);
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** The body as UTF-8, without a byte order mark. */
    public String text() {
        String text = new String(body, 0, length, StandardCharsets.UTF_8);
        return TextRules.withoutByteOrderMark(text);
    }

    /** Reads JSON in the charset that the response names; Unicode encodings are detected from the JSON itself. */
    public <T> T json(JsonType<T> type) throws IOException {
        return context.codec().read(body, length, charset(), type);
    }

    public <T> T json(Class<T> type) throws IOException {
        return json(JsonType.of(type));
    }

    /** Reads JSON of any shape. */
    public JsonData json() throws IOException {
        return json(TREE);
    }

    /** Reads JSON of any shape, within the limits of the call; null if the body is not JSON or exceeds a limit. */
    public @Nullable JsonData tryJson() {
        try {
            return json();
        } catch (IOException e) {
            return null;
        }
    }

    /** Reads JSON of any shape; a body that is empty or white space is a JSON null. */
    public JsonData jsonOrNothing() throws IOException {
        return isBlank() ? JsonData.NULL : json();
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            // bytes of other characters than ASCII are negative
            if (body[i] > ' ' || body[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads JSON of a shape that varies; a mismatch in the decoder counts as a mismatch of the response. */
    public <T> T jsonShape(Function<JsonData, T> decoder) throws IOException {
        JsonData json = json();
        try {
            return decoder.apply(json);
        } catch (JsonMismatchException e) {
            throw JsonReadException.mismatch(e.path(), e.expected(), e.found(), "");
        }
    }

    /**
     * Reads a list straight from the parser, without a tree of the whole.
     *
     * @param names the properties of an envelope that may contain the list; the first one that is present counts; a bare array
     *     is a list too
     * @throws JsonReadException if the JSON is neither a bare array nor an object with one of these properties
     */
    public <T> JsonList<T> jsonList(JsonType<T> item, List<String> names) throws IOException {
        JsonList<T> list = context.codec().readList(body, length, charset(), item, names);
        if (list.items() == null) {
            throw JsonReadException.mismatch("$", "an array", "an object without " + names, "");
        }
        return list;
    }

    /** Same as {@link #jsonList} without the rest of the envelope. */
    public <T> List<T> jsonItems(JsonType<T> item, List<String> names) throws IOException {
        return Objects.requireNonNull(jsonList(item, names).items());
    }

    private @Nullable Charset charset() {
        Charset named = Charsets.named(headers.first("Content-Type"));
        return named == null || named.name().startsWith("UTF") ? null : named;
    }

    /**
     * Returns the details of this response for an {@link dev.medialib.core.error.ApiException}, with masked secrets. A failed
     * part of this response is treated like a failed call: after some statuses, the server may have made the change.
     */
    public ApiError error(int errorStatus, @Nullable String code, String message, String rawBody) {
        return ApiError.builder(mayHaveBeenDone(errorStatus) ? context.unread() : call(), errorStatus)
                .code(code)
                .message(withoutSecrets(message))
                .headers(headers)
                .rawBody(withoutSecrets(rawBody))
                .build();
    }

    /** Returns an exception with the reason why this response cannot be used, and the beginning of the body. */
    public UnexpectedResponseException unexpected(String message) {
        String text = text();
        return unexpected(message, withoutSecrets(text.length() <= MAX_KEPT ? text : text.substring(0, MAX_KEPT)));
    }

    /** Same as {@link #unexpected} without the body, for a body that may contain a secret. */
    public UnexpectedResponseException unexpectedSecret(String message) {
        return unexpected(message, "");
    }

    private UnexpectedResponseException unexpected(String message, String bodyStart) {
        return new UnexpectedResponseException(
                withoutSecrets(message), context.unread(), status, headers, bodyStart, null);
    }
}
