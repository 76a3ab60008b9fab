package dev.medialib.core.internal.endpoint;

/** Effect of a request that reaches the server twice. */
public enum Idempotency {
    /** It changes nothing. */
    READ,
    /** It changes something, and doing so twice is the same as once. */
    REPEATABLE,
    /** Doing it twice does harm, or nobody promised that it does not. */
    ONCE;

    public boolean mayRepeat() {
        return this != ONCE;
    }
}
