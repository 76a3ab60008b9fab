package dev.medialib.sanity.document;

import java.util.List;

/**
 * Result of applying many mutations.
 *
 * @param mutations the number of applied mutations
 * @param transactionIds the ids of the applied transactions, in order
 */
public record MutationBatchResult(long mutations, List<String> transactionIds) {

    public MutationBatchResult {
        transactionIds = List.copyOf(transactionIds);
    }
}
