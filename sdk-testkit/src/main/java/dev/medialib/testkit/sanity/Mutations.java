package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import java.util.List;

/** {@code mutate} of a library or a dataset. */
final class Mutations {

    private final State state;

    Mutations(State state) {
        this.state = state;
    }

    Reply mutate(Call call, FakeDocuments store) {
        if (call.request().bodySize() > state.settings.maxMutationBytes()) {
            throw Refusal.bodyTooLarge(state.settings.maxMutationBytes());
        }
        boolean dryRun = call.flag("dryRun", false);
        boolean returnsIds = call.flag("returnIds", false);
        boolean returnsDocuments = call.flag("returnDocuments", false);
        boolean generatesKeys = call.flag("autoGenerateArrayKeys", false);
        call.flag("skipCrossDatasetReferenceValidation", false);
        String visibility = call.oneOf("visibility", List.of("sync", "async", "deferred"));
        ObjectNode body = call.body();
        JsonNode mutations = body.path("mutations");
        if (!mutations.isArray() || mutations.isEmpty()) {
            throw Refusal.contentLake(400, null, "\"mutations\" must be an array with at least one mutation");
        }
        String transactionId = transactionId(body, store);
        Transaction transaction = new Transaction(store, call.version(), transactionId, generatesKeys);
        List<Transaction.Result> results = transaction.run(mutations);
        if (!dryRun) {
            transaction.commit();
        }
        ObjectNode answer = Json.object().put("transactionId", transactionId);
        ArrayNode list = answer.putArray("results");
        // the others answer before the documents are there: best effort, and the fake makes no effort
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
        return Call.ok(answer);
    }

    private String transactionId(ObjectNode body, FakeDocuments store) {
        String given = Json.text(body, "transactionId");
        if (given != null && store.transactions.contains(given)) {
            throw Refusal.contentLake(
                    409, "transactionAlreadyExistsError", "Transaction \"" + given + "\" was accepted before");
        }
        if (state.settings.takeConflict()) {
            throw Refusal.contentLake(
                    409, "transactionConflictError", "The transaction conflicts with another one and was rolled back");
        }
        return given == null ? Ids.revision() : given;
    }
}
