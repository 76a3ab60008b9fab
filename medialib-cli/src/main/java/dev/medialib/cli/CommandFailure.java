package dev.medialib.cli;

import org.jspecify.annotations.Nullable;

/** A failure that the user can mend. Its message is printed as one line, and the exit code is 1. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Creates a failure with a message that names what failed and why. The cause is null if there is no other exception. */
    public CommandFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
