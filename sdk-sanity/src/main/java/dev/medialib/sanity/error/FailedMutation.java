package dev.medialib.sanity.error;

import java.util.List;

/** A transaction that was refused as a whole: nothing of it was done. Implemented by several exceptions, by their status. */
public interface FailedMutation {

    /** What is wrong, one item for each mutation that failed; may be empty. */
    List<MutationError> items();
}
