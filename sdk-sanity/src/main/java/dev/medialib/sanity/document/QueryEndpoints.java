package dev.medialib.sanity.document;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.internal.StoreKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Endpoints of queries: GET for queries that fit into a URL, and POST for the others. */
final class QueryEndpoints {
    static final Endpoint<Input<?>, Object> LIBRARY_GET = get(StoreKind.MEDIA_LIBRARY);
    static final Endpoint<Input<?>, Object> DATASET_GET = get(StoreKind.DATASET);

    static final Endpoint<Input<?>, Object> LIBRARY_POST = post(StoreKind.MEDIA_LIBRARY);
    static final Endpoint<Input<?>, Object> DATASET_POST = post(StoreKind.DATASET);

    /**
     * Query to run.
     *
     * @param reader converts the response to a {@code T}
     */
    record Input<T>(String store, Groq groq, Map<String, String> options, ResponseReader<Object, T> reader) {

        /**
         * Returns the parameters of the URL. Their names start with {@code $}, and their values are JSON, so that texts have
         * quotes.
         */
        Map<String, String> parameters() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("query", groq.text());
            groq.params().forEach((name, value) -> parameters.put("$" + name, value.toJson()));
            return parameters;
        }

        JsonData body() {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("query", groq.text());
            body.put("params", groq.params());
            return JsonData.of(body);
        }
    }

    private QueryEndpoints() {}

    private static Endpoint<Input<?>, Object> get(StoreKind kind) {
        return Endpoint.<Input<?>>get(kind.id("query"), kind.path("query"), (input, r) -> {
                    kind.fill(r, input.store(), input.parameters());
                    input.options().forEach(r::query);
                })
                .returning((input, response) -> input.reader().read(input, response));
    }

    private static Endpoint<Input<?>, Object> post(StoreKind kind) {
        return Endpoint.<Input<?>>of(
                        Method.POST,
                        kind.id("query"),
                        kind.path("query"),
                        (input, r) ->
                                kind.fill(r, input.store(), input.options()).json(input.body()))
                .idempotency(Idempotency.READ)
                .returning((input, response) -> input.reader().read(input, response));
    }
}
