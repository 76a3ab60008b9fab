package dev.medialib.sanity.error;

import dev.medialib.core.call.MedialibException;
import java.util.List;

/**
 * Thrown when only some of the mutations of {@code mutateAll} were applied. The {@linkplain #getCause() cause} is the error
 * that ended the call. If {@link MedialibException#outcomeUnknown()} is true, the transaction {@link #failedTransactionId()}
 * may have been applied.
 */
public class IncompleteBatchException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final long firstNotDone;
    private final long endOfFailed;
    private final List<String> doneTransactionIds;
    private final String failedTransactionId;
    private final List<MutationError> skipped;

    /**
     * Creates the exception.
     *
     * @param firstNotDone the index, from 0, of the first mutation that is not applied
     * @param endOfFailed the index after the last mutation of the failed transaction
     * @param doneTransactionIds the ids of the applied transactions, in order
     * @param failedTransactionId the id of the failed transaction
     * @param skipped the skipped mutations before {@code firstNotDone}
     * @param cause the error that ended the call
     */
    public IncompleteBatchException(
            long firstNotDone,
            long endOfFailed,
            List<String> doneTransactionIds,
            String failedTransactionId,
            List<MutationError> skipped,
            RuntimeException cause) {
        super(
                "only the first " + firstNotDone + " mutations are applied, in " + doneTransactionIds.size()
                        + " transactions"
                        + (skipped.isEmpty() ? "" : ", except " + skipped.size() + " skipped ones")
                        + "; the call ended with an error: "
                        + cause.getClass().getSimpleName(),
                cause instanceof MedialibException failure ? failure.call() : null,
                cause);
        this.firstNotDone = firstNotDone;
        this.endOfFailed = endOfFailed;
        this.doneTransactionIds = List.copyOf(doneTransactionIds);
        this.failedTransactionId = failedTransactionId;
        this.skipped = List.copyOf(skipped);
    }

    /**
     * Returns the index, from 0, of the first mutation that is not applied. All mutations before it are applied, except the
     * {@linkplain #skipped() skipped} ones.
     */
    public long firstNotDone() {
        return firstNotDone;
    }

    /** Returns the index after the last mutation of the failed transaction. The mutations from this index on were not sent. */
    public long endOfFailed() {
        return endOfFailed;
    }

    /** Returns the ids of the applied transactions, in order. */
    public List<String> doneTransactionIds() {
        return doneTransactionIds;
    }

    /**
     * Returns the id of the failed transaction. If reading the mutations failed, returns the id of the transaction that was
     * being prepared.
     */
    public String failedTransactionId() {
        return failedTransactionId;
    }

    /**
     * Returns the mutations before {@link #firstNotDone()} that were skipped because of a conflict, with their indexes among
     * all mutations. Empty unless the option {@code skipConflicts} was set.
     */
    public List<MutationError> skipped() {
        return skipped;
    }

    /** Returns whether it is safe to continue from {@link #firstNotDone()}, and this may succeed. */
    @Override
    public boolean isRetryable() {
        return getCause() instanceof MedialibException cause && cause.isRetryable() && !cause.outcomeUnknown();
    }
}
