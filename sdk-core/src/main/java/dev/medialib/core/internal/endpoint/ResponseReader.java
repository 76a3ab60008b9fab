package dev.medialib.core.internal.endpoint;

import dev.medialib.core.content.Download;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts a response to a value. For an unusable response, a reader throws a {@link dev.medialib.core.call.MedialibException},
 * and the call is not retried.
 *
 * @param <I> the input of the call
 * @param <O> the result of the call
 */
@FunctionalInterface
public interface ResponseReader<I, O> {
    /** The statuses that come with a file: others of success, such as 202 and 204, come with none. */
    Set<Integer> FILE_STATUSES = Set.of(200, 203, 206);

    /**
     * Reads a response with a status of success.
     *
     * @throws IOException if the network fails, or, as a {@code JsonReadException}, if the JSON has another shape than expected
     */
    @Nullable O read(I input, HttpResponse response) throws IOException;

    /** Whether the body is returned unread. The caller of the endpoint must then close it. */
    default boolean handsOver() {
        return false;
    }

    /** Whether a redirect is the expected response, not an error. */
    default boolean wantsRedirect() {
        return false;
    }

    /** Whether the body may contain a secret. Exceptions about an unreadable response must then not contain the body. */
    default boolean holdsSecret() {
        return false;
    }

    static <T> ResponseReader<Object, T> json(Class<T> type) {
        JsonType<T> jsonType = JsonType.of(type);
        return (input, response) -> response.json(jsonType);
    }

    /** For responses whose shape varies. They are decoded by their own shape, not by the request. */
    static <T> ResponseReader<Object, T> jsonShape(Function<JsonData, T> decoder) {
        return (input, response) -> response.jsonShape(decoder);
    }

    /** For unknown endpoints. An empty body is a JSON null. */
    static ResponseReader<Object, JsonData> jsonOrNothing() {
        return (input, response) -> response.jsonOrNothing();
    }

    /** For responses without a result. The body is ignored, but a login page does not count as success. */
    static ResponseReader<Object, Void> nothing() {
        return (input, response) -> {
            String text = response.text();
            if (HtmlPage.is(text)) {
                throw response.unexpected("the response does not belong to this request" + HtmlPage.hint(text));
            }
            return null;
        };
    }

    /** Returns the same reader for a body that may contain a secret. */
    static <I, T> ResponseReader<I, T> secret(ResponseReader<I, T> reader) {
        return new ResponseReader<>() {
            @Override
            public @Nullable T read(I input, HttpResponse response) throws IOException {
                return reader.read(input, response);
            }

            @Override
            public boolean holdsSecret() {
                return true;
            }
        };
    }

    /**
     * For files, which are returned unread and as they are stored. A login page with status 200 does not count as the file.
     *
     * @param mediaType the media type that the file is known to have; null if it can have any
     */
    static <I> ResponseReader<I, Download> file(Function<? super I, @Nullable String> mediaType) {
        return handingOver((input, response) -> {
            String expected = mediaType.apply(input);
            String encoding = response.headers().first("Content-Encoding");
            if (!FILE_STATUSES.contains(response.status())) {
                throw response.unexpected("the response has status " + response.status() + " instead of a file");
            }
            if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
                throw response.unexpected(
                        "the body is encoded (" + encoding + "), although the stored bytes were requested");
            }
            if (HtmlPage.isType(response.headers().first("Content-Type"))
                    && expected != null
                    && !HtmlPage.isType(expected)) {
                throw response.unexpected("the response is not the file" + HtmlPage.HINT);
            }
            return response.download();
        });
    }

    /** Returns the same reader for a body that is returned unread. */
    static <I, T> ResponseReader<I, T> handingOver(ResponseReader<I, T> reader) {
        return new ResponseReader<>() {
            @Override
            public @Nullable T read(I input, HttpResponse response) throws IOException {
                return reader.read(input, response);
            }

            @Override
            public boolean handsOver() {
                return true;
            }
        };
    }

    /** For endpoints that respond with a redirect: its target, made absolute, and not followed. */
    static ResponseReader<Object, URI> redirect() {
        return new ResponseReader<>() {
            @Override
            public URI read(Object input, HttpResponse response) {
                return response.redirectTarget();
            }

            @Override
            public boolean wantsRedirect() {
                return true;
            }
        };
    }
}
