package dev.medialib.examples;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.document.MutationBatchResult;
import dev.medialib.sanity.error.IncompleteBatchException;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes 12,000 documents to a Sanity dataset, in several transactions. */
public final class SanityMutateAll {
    private static final int DOCUMENTS = 12_000;

    private SanityMutateAll() {}

    /** Runs the example. */
    public static void main(String[] args) {
        try (Clients clients = new Clients()) {
            SanityClient sanity = clients.sanity(fake -> {});

            // an Iterable is read while it is sent: at most one transaction is in memory
            Iterable<Mutation> mutations = () ->
                    IntStream.range(0, DOCUMENTS).mapToObj(SanityMutateAll::tag).iterator();
            try {
                MutationBatchResult done = sanity.dataset()
                        .mutateAll(
                                mutations,
                                options -> options.tag("medialib.examples"),
                                transaction -> System.out.println("done: transaction " + transaction.transactionId()));
                System.out.println(done.mutations() + " documents in "
                        + done.transactionIds().size() + " transactions");
            } catch (IncompleteBatchException e) {
                // completed transactions are not undone; because the documents have fixed ids, all of them can be sent
                // again
                System.out.println("continue from document " + e.firstNotDone() + ": " + e.getCause());
            }

            JsonData last = sanity.dataset().get("medialib-tag-" + (DOCUMENTS - 1));
            System.out.println("the last one: " + last.get("label"));
        }
    }

    private static Mutation tag(int number) {
        return Mutation.createOrReplace(
                Map.of("_id", "medialib-tag-" + number, "_type", "medialibTag", "label", "Tag " + number));
    }
}
