package dev.medialib.sanity.document;

import dev.medialib.sanity.error.MutationError;
import java.util.List;

/**
 * Result of applying many mutations.
 *
 * @param mutations the number of applied mutations
 * @param transactionIds the ids of the applied transactions, in order
 * @param skipped the mutations that were not applied because of a conflict, each with its index among all mutations, in order;
 *     empty unless {@link MutationOptions.Builder#skipConflicts} was set
 */
public record MutationBatchResult(long mutations, List<String> transactionIds, List<MutationError> skipped) {

    public MutationBatchResult {
        transactionIds = List.copyOf(transactionIds);
        skipped = List.copyOf(skipped);
    }
}
