package dev.medialib.testkit.sanity.groq;

/** A query that cannot be evaluated. */
public final class GroqException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Reasons. */
    public enum Reason {
        /** The query is not valid GROQ. */
        INVALID,
        /** The query uses a part of the language that this evaluator does not have. */
        UNSUPPORTED,
        /** The evaluation needs too many steps or is nested too deeply. */
        TOO_EXPENSIVE
    }

    private final Reason reason;
    private final int start;
    private final int end;

    GroqException(Reason reason, String message, int start, int end) {
        super(message);
        this.reason = reason;
        this.start = start;
        this.end = end;
    }

    public Reason reason() {
        return reason;
    }

    /** Returns the index of the first character of the part that is wrong. */
    public int start() {
        return start;
    }

    /** Returns the index after the last character of the part that is wrong. */
    public int end() {
        return end;
    }
}
