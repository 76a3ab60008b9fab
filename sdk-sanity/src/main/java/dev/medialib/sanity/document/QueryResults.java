package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.json.JsonList;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Readers of the response {@code {result: …, ms, …}}: as a whole, or as list items that are read directly from the parser. */
final class QueryResults {
    static final ResponseReader<Object, QueryResponse> WHOLE = ResponseReader.json(QueryResponse.class);

    private static final List<String> RESULT = List.of("result");
    private static final JsonType<Id> ID = JsonType.of(Id.class);

    /**
     * One page of a listing by id.
     *
     * @param lastId null if there is no item; empty if the id of an item is missing or not a text
     */
    record Page<T>(List<T> items, @Nullable String lastId) {}

    /** The id of a document, without its other properties. */
    record Id(@JsonProperty("_id") @Nullable JsonData id) {
        String text() {
            return id != null && id.isString() ? id.asString() : "";
        }
    }

    private QueryResults() {}

    static <T> ResponseReader<Object, List<T>> listOf(Class<T> type) {
        JsonType<T> item = JsonType.of(type);
        return (input, response) -> items(response, item);
    }

    static <T> ResponseReader<Object, Page<T>> pageOf(Class<T> type) {
        JsonType<T> item = JsonType.of(type);
        return (input, response) -> page(response, item);
    }

    private static <T> Page<T> page(HttpResponse response, JsonType<T> type) throws IOException {
        List<T> items;
        try {
            items = items(response, type);
        } catch (JsonReadException e) {
            // a model that requires its id cannot be read without it; then the projection is the reason
            if (e.kind() == JsonReadException.Kind.MISMATCH && "".equals(lastId(response))) {
                return new Page<>(List.of(), "");
            }
            throw e;
        }
        Object last = items.isEmpty() ? null : items.get(items.size() - 1);
        return new Page<>(items, last instanceof StoredDocument model ? model.id() : lastId(response));
    }

    private static @Nullable String lastId(HttpResponse response) throws IOException {
        String last = null;
        for (Id document : items(response, ID)) {
            last = document.text();
            if (last.isEmpty()) {
                return last;
            }
        }
        return last;
    }

    private static <T> List<T> items(HttpResponse response, JsonType<T> type) throws IOException {
        JsonList<T> list = response.jsonList(type, RESULT);
        if (list.bare()) {
            throw JsonReadException.mismatch("$", "an object with a result", "an array", "");
        }
        return Objects.requireNonNull(list.items());
    }
}
