package dev.medialib.sanity.document;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.sanity.internal.Store;
import java.util.List;
import java.util.UUID;

/** Carries mutations out, one transaction at a time. Each has an id, by which the server knows it again when it is repeated. */
final class Mutations {
    private final Store store;

    Mutations(Store store) {
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
        if (options.skipsConflicts()) {
            throw new IllegalArgumentException("skipConflicts is for mutateAll: one transaction is all or nothing");
        }
        MutationOptions complete = options.withDefault(true);
        return store.caller().call(endpoint(complete), input(body(idOf(options), mutations), complete));
    }

    MutationResult send(MutationBody body, MutationOptions options) {
        return store.caller().call(endpoint(options), input(body, options));
    }

    static IllegalArgumentException tooLarge(long size, String advice) {
        return new IllegalArgumentException("the transaction has about " + size
                + " bytes as JSON, and Sanity reads at most " + MutationBody.MAX_BYTES + ": " + advice);
    }

    private static MutationBody body(String transactionId, List<Mutation> mutations) {
        MutationBody body = new MutationBody(transactionId, 0);
        for (Mutation mutation : mutations) {
            MutationBody.Written written = MutationBody.write(mutation);
            if (body.bytesWith(written) > MutationBody.MAX_BYTES) {
                long size = mutations.stream()
                        .mapToLong(each -> MutationBody.write(each).bytes().length + 1L)
                        .sum();
                throw tooLarge(size, "several transactions, which mutateAll makes, or smaller documents, are needed");
            }
            body.add(written);
        }
        return body;
    }

    private Endpoint<MutationEndpoints.Input, MutationResult> endpoint(MutationOptions options) {
        return options.dryRun()
                ? store.kind().choose(MutationEndpoints.LIBRARY_DRY_RUN, MutationEndpoints.DATASET_DRY_RUN)
                : store.kind().choose(MutationEndpoints.LIBRARY_MUTATE, MutationEndpoints.DATASET_MUTATE);
    }

    private MutationEndpoints.Input input(MutationBody body, MutationOptions options) {
        return new MutationEndpoints.Input(
                store.name(), body, store.tags().addTo(options.toParameters(), options.tag()));
    }
}
