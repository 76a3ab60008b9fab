package dev.medialib.sanity.document;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.sanity.internal.Store;
import java.util.List;
import java.util.UUID;

/** Sends transactions. Each has an id, by which the server recognizes a retry. */
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
            throw new IllegalArgumentException("mutations must not be empty");
        }
        if (options.skipsConflicts()) {
            throw new IllegalArgumentException(
                    "skipConflicts is not allowed for a single transaction, which is applied as a whole; use mutateAll");
        }
        MutationOptions complete = options.withDefault(true);
        return store.caller().call(endpoint(complete), input(body(idOf(options), mutations), complete));
    }

    MutationResult send(MutationBody body, MutationOptions options) {
        return store.caller().call(endpoint(options), input(body, options));
    }

    static IllegalArgumentException tooLarge(long size, String advice) {
        return new IllegalArgumentException("the transaction has about " + size
                + " bytes as JSON, but Sanity accepts at most " + MutationBody.MAX_BYTES + "; " + advice);
    }

    private static MutationBody body(String transactionId, List<Mutation> mutations) {
        MutationBody body = new MutationBody(transactionId, 0);
        for (Mutation mutation : mutations) {
            MutationBody.Written written = body.write(mutation);
            if (body.bytesWith(written) > MutationBody.MAX_BYTES) {
                long size = mutations.stream()
                        .mapToLong(each -> body.write(each).bytes().length + 1L)
                        .sum();
                throw tooLarge(size, "use mutateAll, which sends several transactions, or smaller documents");
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
