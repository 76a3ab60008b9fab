package dev.medialib.core.call;

import org.jspecify.annotations.Nullable;

/**
 * Base class of all exceptions for external causes: servers, networks, files, tokens and time limits. Invalid arguments cause an
 * {@link IllegalArgumentException} before a request is sent.
 *
 * <p>Errors of earlier attempts are the {@linkplain #getSuppressed() suppressed} exceptions of the last one. No message contains
 * a credential.
 */
public abstract class MedialibException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final @Nullable CallFacts call;

    /**
     * Creates the exception.
     *
     * @param message the error, without the facts of {@code call}, which are added
     * @param call the call that failed; null if there was none
     * @param cause the cause; null if there is none
     */
    protected MedialibException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(call == null ? message : call.operation() + ": " + message + call.suffix(), cause);
        this.call = call;
    }

    /** Returns the call that failed; null if there was none. */
    public final @Nullable CallFacts call() {
        return call;
    }

    /** Returns the number of requests; 0 if there was none. */
    public final int attempts() {
        return call == null ? 0 : call.attempts();
    }

    /**
     * Returns whether the server may have made a change that no response confirms. In this case, read the state before making the
     * call again. Always false for calls that only read.
     */
    public final boolean outcomeUnknown() {
        return call != null && call.outcomeUnknown();
    }

    /**
     * Returns whether the same call may succeed later and is safe to make again. The SDK has already retried it as often as its
     * policy allows.
     */
    public boolean isRetryable() {
        return false;
    }

    /** Returns whether it is safe to make this call again, for subclasses whose cause is temporary. */
    protected final boolean repeatable() {
        return call != null && call.repeatable();
    }
}
