package dev.medialib.sanity.error;

import java.util.List;

/** A rejected transaction, of which nothing was applied. Several exceptions implement this interface, one for each status. */
public interface FailedMutation {

    /** Returns the errors, one for each mutation that failed; may be empty. */
    List<MutationError> items();
}
