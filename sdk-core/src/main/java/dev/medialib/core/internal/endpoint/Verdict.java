package dev.medialib.core.internal.endpoint;

/** What a vendor's error says about another attempt beyond what its status says. */
public enum Verdict {
    /** Nothing. */
    BY_STATUS,
    /** It passes by itself, whatever the status. */
    AGAIN,
    /** It does not pass in the time of a call, whatever the status. */
    NEVER
}
