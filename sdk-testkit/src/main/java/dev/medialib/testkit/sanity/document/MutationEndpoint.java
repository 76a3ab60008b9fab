package dev.medialib.testkit.sanity.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.Setting;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.Ids;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.query.QueryResults;
import java.util.List;

/** {@code mutate} of a library or a dataset. */
public final class MutationEndpoint {

    private final State state;
    private final QueryResults queries;

    public MutationEndpoint(State state, QueryResults queries) {
        this.state = state;
        this.queries = queries;
    }

    public ServerResponse mutate(Call call, DocumentStore store) {
        if (call.request().bodySize() > state.settings.maxMutationBytes.get()) {
            throw ErrorResponse.bodyTooLarge(state.settings.maxMutationBytes.get());
        }
        boolean dryRun = call.flag("dryRun", false);
        boolean returnsIds = call.flag("returnIds", false);
        boolean returnsDocuments = call.flag("returnDocuments", false);
        boolean generatesKeys = call.flag("autoGenerateArrayKeys", false);
        ReferenceRules references = new ReferenceRules(state, !call.flag("skipCrossDatasetReferenceValidation", false));
        String visibility = call.oneOf("visibility", List.of("sync", "async", "deferred"));
        ObjectNode body = call.body();
        JsonNode mutations = body.path("mutations");
        if (!mutations.isArray() || mutations.isEmpty()) {
            throw ErrorResponse.contentLake(400, null, "\"mutations\" must be an array with at least one mutation");
        }
        String transactionId = transactionId(body, store);
        Transaction transaction = new Transaction(
                store, queries, references, state.timestamp(), call.version(), transactionId, generatesKeys);
        List<Transaction.Result> results = transaction.run(mutations);
        if (!dryRun) {
            transaction.commit();
        }
        ObjectNode response = Json.object().put("transactionId", transactionId);
        ArrayNode list = response.putArray("results");
        // the other visibilities respond before the documents exist: they return documents at best effort, the fake
        // returns
        // none
        boolean isSync = visibility == null || visibility.equals("sync");
        for (Transaction.Result result : results) {
            ObjectNode item = list.addObject();
            if (returnsIds) {
                item.put("id", result.id());
            }
            item.put("operation", result.operation());
            if (returnsDocuments && isSync && result.document() != null) {
                item.set("document", result.document());
            }
        }
        return Call.ok(response);
    }

    private String transactionId(ObjectNode body, DocumentStore store) {
        String given = Json.text(body, "transactionId");
        if (given != null && store.transactions.contains(given)) {
            throw ErrorResponse.contentLake(
                    409, "transactionAlreadyExistsError", "Transaction \"" + given + "\" was accepted before");
        }
        if (Setting.takeOne(state.settings.conflictNextMutations)) {
            throw ErrorResponse.contentLake(
                    409, "transactionConflictError", "The transaction conflicts with another one and was rolled back");
        }
        return given == null ? Ids.revision() : given;
    }
}
