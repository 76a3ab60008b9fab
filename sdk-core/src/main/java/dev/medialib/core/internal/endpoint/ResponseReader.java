package dev.medialib.core.internal.endpoint;

import dev.medialib.core.content.Download;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an answer becomes a value. An {@link IOException} is the network's; JSON trouble is a {@code JsonReadException}. */
public interface ResponseReader<O> {

    @Nullable O read(HttpResponse answer) throws IOException;

    /** Whether the body is handed over unread; then the caller of the endpoint closes it. */
    default boolean handsOver() {
        return false;
    }

    /** Whether a redirect is the answer, and not a mistake. */
    default boolean wantsRedirect() {
        return false;
    }

    /** Whether the body may hold a secret, which an exception about an answer that cannot be read must not keep. */
    default boolean holdsSecret() {
        return false;
    }

    /** The same reader, for a body that may hold a secret. */
    static <T> ResponseReader<T> secret(ResponseReader<T> reader) {
        return new ResponseReader<>() {
            @Override
            public @Nullable T read(HttpResponse answer) throws IOException {
                return reader.read(answer);
            }

            @Override
            public boolean holdsSecret() {
                return true;
            }
        };
    }

    static <T> ResponseReader<T> json(Class<T> type) {
        JsonType<T> jsonType = JsonType.of(type);
        return answer -> JsonReader.read(answer, jsonType);
    }

    /** For answers whose shape varies: it is decoded from what came, not from what was asked. */
    static <T> ResponseReader<T> jsonShape(Function<JsonData, T> decoder) {
        JsonType<JsonData> tree = JsonType.of(JsonData.class);
        return answer -> {
            JsonData json = JsonReader.read(answer, tree);
            try {
                return decoder.apply(json);
            } catch (JsonMismatchException e) {
                throw JsonReadException.mismatch(e.path(), e.expected(), e.found(), "");
            }
        };
    }

    /** For endpoints of which nothing is known: an empty body is a JSON null. */
    static ResponseReader<JsonData> jsonOrNothing() {
        JsonType<JsonData> tree = JsonType.of(JsonData.class);
        return answer -> answer.body().exhausted() ? JsonData.NULL : JsonReader.read(answer, tree);
    }

    /** For answers that are not JSON, or not only: they are in memory as a whole. */
    static <T> ResponseReader<T> whole(Function<BufferedResponse, T> decoder) {
        return answer -> decoder.apply(new BufferedResponse(
                answer.call(),
                answer.status(),
                answer.headers(),
                answer.body().readByteArray(),
                answer.withoutSecrets()));
    }

    /** For answers that say nothing of use; whatever they say is skipped. */
    static ResponseReader<Void> nothing() {
        return new NothingReader();
    }

    static ResponseReader<Download> download() {
        return new DownloadReader();
    }

    /** For endpoints that answer with a redirect: its target, which is not followed. */
    static ResponseReader<URI> redirect() {
        return new RedirectReader();
    }
}
