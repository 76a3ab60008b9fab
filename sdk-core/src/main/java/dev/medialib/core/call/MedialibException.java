package dev.medialib.core.call;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this SDK throws because of the world outside: servers, networks, files, tokens, time.
 * Arguments that break a rule are {@link IllegalArgumentException}s, thrown before a request is sent.
 *
 * <p>Failures of earlier attempts are the {@linkplain #getSuppressed() suppressed} exceptions of the last one. No message
 * holds a credential.
 */
public abstract class MedialibException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final @Nullable CallFacts call;

    /**
     * A failure, of a call or outside of any.
     *
     * @param message what happened, without the facts of {@code call}, which are added
     * @param call the call that failed, or null when none was under way
     */
    protected MedialibException(String message, @Nullable CallFacts call, @Nullable Throwable cause) {
        super(call == null ? message : call.operation() + ": " + message + call.suffix(), cause);
        this.call = call;
    }

    /** The call that failed; null when none was under way. */
    public final @Nullable CallFacts call() {
        return call;
    }

    /** How many requests were made, 0 if none was. */
    public final int attempts() {
        return call == null ? 0 : call.attempts();
    }

    /**
     * Whether the server may have carried out a change of which no answer tells. Read before repeating such a call.
     * Always false for calls that only read.
     */
    public final boolean outcomeUnknown() {
        return call != null && call.outcomeUnknown();
    }

    /**
     * Whether the same call, made again later, may succeed and cannot do harm. The SDK has already repeated it as often as
     * its policy allows.
     */
    public boolean isRetryable() {
        return false;
    }

    /** For subclasses whose cause passes by itself: true if repeating this call cannot do harm. */
    protected final boolean repeatable() {
        return call != null && call.repeatable();
    }
}
