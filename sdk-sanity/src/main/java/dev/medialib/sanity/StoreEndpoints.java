package dev.medialib.sanity;

import static dev.medialib.core.internal.endpoint.ResponseReader.json;
import static dev.medialib.core.internal.endpoint.ResponseReader.jsonShape;

import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Endpoint.Done;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.TransactionExistsException;
import dev.medialib.sanity.mutation.MutationResult;
import dev.medialib.sanity.query.Groq;
import dev.medialib.sanity.query.QueryAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a place that holds documents. Media libraries and datasets have the same operations at different paths.
 *
 * @param queryByGet for queries that a URL holds
 * @param queryByPost for the others; they read all the same
 * @param doc documents by their ids, or none where there is no such
 * @param document one document, which must be there
 * @param mutate answers no more than the transaction's id when an earlier attempt did the work
 * @param dryRun changes nothing, and so knows no earlier attempt
 */
record StoreEndpoints(
        Endpoint<QueryInput, QueryAnswer> queryByGet,
        Endpoint<QueryInput, QueryAnswer> queryByPost,
        Endpoint<DocInput, DocAnswer> doc,
        Endpoint<DocInput, JsonData> document,
        Endpoint<MutateInput, MutationResult> mutate,
        Endpoint<MutateInput, MutationResult> dryRun,
        Endpoint<ExportInput, ExportPart> export) {

    static final StoreEndpoints MEDIA_LIBRARY = of("sanity.mediaLibrary.", "media-libraries/{library}/{operation}");
    static final StoreEndpoints DATASET = of("sanity.dataset.", "data/{operation}/{dataset}");

    record QueryInput(String store, Groq groq, Map<String, String> options) {

        /** As they stand in a URL: the values are JSON, texts with their quotes, and their names begin with the {@code $}. */
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

    record DocInput(String store, String ids, Map<String, String> options) {}

    @SuppressWarnings("ArrayRecordComponent")
    record MutateInput(String store, byte[] body, Map<String, String> options) {}

    record ExportInput(String store, Map<String, String> options) {}

    private static StoreEndpoints of(String id, String path) {
        String store = path.contains("{library}") ? "library" : "dataset";
        return new StoreEndpoints(
                Endpoint.<QueryInput>get(id + "query", at(path, "query"), (input, r) -> {
                            all(r.path(store, input.store()), input.parameters());
                            all(r, input.options());
                        })
                        .returning(json(QueryAnswer.class)),
                Endpoint.<QueryInput>of(
                                Method.POST,
                                id + "query",
                                at(path, "query"),
                                (input, r) -> all(r.path(store, input.store()), input.options())
                                        .json(input.body()))
                        .idempotency(input -> Idempotency.READ)
                        .returning(json(QueryAnswer.class)),
                doc(id + "doc", path, store).returning(jsonShape(DocAnswer::of)),
                doc(id + "get", path, store).returning(new OneDocument()),
                mutation(id + "mutate", path, store)
                        .idempotency(input -> Idempotency.REPEATABLE)
                        .returning(
                                json(MutationResult.class),
                                refusal -> refusal instanceof TransactionExistsException
                                        ? new Done<>(MutationResult.builder()
                                                .transactionId("")
                                                .replayed(true)
                                                .build())
                                        : null),
                mutation(id + "dryRun", path, store)
                        .idempotency(input -> Idempotency.READ)
                        .returning(json(MutationResult.class)),
                Endpoint.<ExportInput>get(
                                id + "export",
                                at(path, "export"),
                                (input, r) -> all(r.path(store, input.store()), input.options()))
                        .returning(new ExportPart.Reader()));
    }

    private static Endpoint.Builder<DocInput> doc(String id, String path, String store) {
        return Endpoint.get(
                id,
                at(path, "doc") + "/{ids}",
                (input, r) -> all(r.path(store, input.store()).path("ids", input.ids()), input.options()));
    }

    private static Endpoint.Builder<MutateInput> mutation(String id, String path, String store) {
        return Endpoint.of(
                Method.POST,
                id,
                at(path, "mutate"),
                (input, r) ->
                        all(r.path(store, input.store()), input.options()).bytes(input.body(), "application/json"));
    }

    private static String at(String path, String operation) {
        return path.replace("{operation}", operation);
    }

    private static RequestDraft all(RequestDraft r, Map<String, String> parameters) {
        parameters.forEach(r::query);
        return r;
    }

    /** The parameters of the URL with the tag. */
    static Map<String, String> tagged(Map<String, String> parameters, @Nullable String tag) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        if (tag != null) {
            all.put("tag", tag);
        }
        return all;
    }
}
