package dev.medialib.sanity;

import java.util.List;

/**
 * What was done of many mutations.
 *
 * @param mutations how many mutations are done: those with the indexes from 0 to this, exclusive
 * @param transactionIds the transactions that did it, in their order
 */
public record BatchResult(long mutations, List<String> transactionIds) {

    public BatchResult {
        transactionIds = List.copyOf(transactionIds);
    }
}
