package dev.medialib.sanity.error;

import java.util.List;

/**
 * Rejected transaction. The server applied none of its mutations. Several exceptions implement this interface, one for each
 * status.
 */
public interface FailedMutation {

    /** Returns the errors, one for each mutation that failed; may be empty. */
    List<MutationError> items();
}
