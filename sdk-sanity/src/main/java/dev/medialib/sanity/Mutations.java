package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.sanity.StoreEndpoints.MutateInput;
import dev.medialib.sanity.mutation.Mutation;
import dev.medialib.sanity.mutation.MutationOptions;
import dev.medialib.sanity.mutation.MutationResult;
import java.util.List;
import java.util.UUID;

/** Carries mutations out, one transaction at a time. Each has an id, by which the server knows it again when it is repeated. */
final class Mutations {
    private final DocumentStore store;

    Mutations(DocumentStore store) {
        this.store = store;
    }

    static String idOf(MutationOptions options) {
        String given = options.transactionId();
        return given == null ? UUID.randomUUID().toString() : given;
    }

    MutationResult commit(List<Mutation> mutations, MutationOptions options) {
        if (mutations.isEmpty()) {
            throw new IllegalArgumentException("a transaction needs at least one mutation");
        }
        String id = idOf(options);
        MutationBody body = new MutationBody(id);
        for (Mutation mutation : mutations) {
            byte[] written = MutationBody.write(mutation);
            if (body.sizeWith(written) > MutationBody.LARGEST) {
                long size = mutations.stream()
                        .mapToLong(each -> MutationBody.write(each).length + 1L)
                        .sum();
                throw tooLarge(size, "several transactions, which mutateAll makes, or smaller documents, are needed");
            }
            body.add(written);
        }
        return send(body.complete(), id, options);
    }

    static IllegalArgumentException tooLarge(long size, String advice) {
        return new IllegalArgumentException("the transaction has about " + size
                + " bytes as JSON, and Sanity reads at most " + MutationBody.LARGEST + ": " + advice);
    }

    MutationResult send(byte[] body, String transactionId, MutationOptions options) {
        Endpoint<MutateInput, MutationResult> endpoint =
                options.dryRun() ? store.endpoints.dryRun() : store.endpoints.mutate();
        MutateInput input = new MutateInput(
                store.name,
                body,
                StoreEndpoints.tagged(
                        options.toParameters(), store.settings.tags().of(options.tag())));
        MutationResult result = store.caller.call(endpoint, input);
        return result.replayed() ? result.withTransactionId(transactionId) : result;
    }
}
