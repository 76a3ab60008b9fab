package dev.medialib.sanity;

import java.util.List;

/**
 * Result of applying many mutations.
 *
 * @param mutations the number of applied mutations
 * @param transactionIds the ids of the applied transactions, in order
 */
public record BatchResult(long mutations, List<String> transactionIds) {

    public BatchResult {
        transactionIds = List.copyOf(transactionIds);
    }
}
