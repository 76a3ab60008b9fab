package dev.medialib.sanity.error;

import dev.medialib.core.call.MedialibException;
import java.util.List;

/**
 * Of many mutations, some are done and the others are not. The {@linkplain #getCause() cause} says why. With
 * {@link MedialibException#outcomeUnknown()}, the transaction with the id {@link #failedTransactionId()} may have been carried out.
 */
public class IncompleteBatchException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final long firstNotDone;
    private final long endOfFailed;
    private final List<String> doneTransactionIds;
    private final String failedTransactionId;

    public IncompleteBatchException(
            long firstNotDone,
            long endOfFailed,
            List<String> doneTransactionIds,
            String failedTransactionId,
            RuntimeException cause) {
        super(
                "the first " + firstNotDone + " mutations are done, in " + doneTransactionIds.size()
                        + " transactions; then something failed: "
                        + cause.getClass().getSimpleName(),
                cause instanceof MedialibException failure ? failure.call() : null,
                cause);
        this.firstNotDone = firstNotDone;
        this.endOfFailed = endOfFailed;
        this.doneTransactionIds = List.copyOf(doneTransactionIds);
        this.failedTransactionId = failedTransactionId;
    }

    /** The index, from 0, of the first mutation that is not done, and the number of those that are. */
    public long firstNotDone() {
        return firstNotDone;
    }

    /** The index behind the last mutation of the transaction that failed; those from there on were not tried. */
    public long endOfFailed() {
        return endOfFailed;
    }

    /** The transactions that were carried out, in their order. */
    public List<String> doneTransactionIds() {
        return doneTransactionIds;
    }

    /** The id of the transaction that failed, or that was being gathered when the mutations could not be read any further. */
    public String failedTransactionId() {
        return failedTransactionId;
    }

    /** Whether going on from {@link #firstNotDone()} may succeed and cannot do harm. */
    @Override
    public boolean isRetryable() {
        return getCause() instanceof MedialibException cause && cause.isRetryable() && !cause.outcomeUnknown();
    }
}
