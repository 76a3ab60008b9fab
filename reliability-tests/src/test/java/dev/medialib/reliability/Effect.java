package dev.medialib.reliability;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a fault means by the rules of HTTP: how far the request got, and what came back.
 *
 * @param status the status of an error response, otherwise 0
 * @param retryAfter the time that a valid {@code Retry-After} requires; null for none
 */
record Effect(Type type, int status, @Nullable Duration retryAfter) {

    enum Type {
        /** The call must succeed as if nothing had happened. */
        HARMLESS,
        /** No byte of the request was sent. */
        NOT_CONNECTED,
        /** No byte of the request was sent, and the next attempt would end the same way. */
        UNTRUSTED,
        /** The request was sent, as a whole or in part, and no head of a response arrived. */
        NO_RESPONSE,
        /** The head of a successful response arrived, and its body did not arrive as a whole. */
        CUT,
        /** A whole response arrived that is not one of the API. */
        UNUSABLE,
        /** An error response arrived. */
        STATUS,
        /** The caller's time limit ended the call. */
        DEADLINE,
        /** The caller's thread was interrupted. */
        INTERRUPTED,
        /** The caller cancelled the call or closed the client. */
        CANCELLED
    }

    static final Effect HARMLESS = of(Type.HARMLESS);
    static final Effect NOT_CONNECTED = of(Type.NOT_CONNECTED);
    static final Effect UNTRUSTED = of(Type.UNTRUSTED);
    static final Effect NO_RESPONSE = of(Type.NO_RESPONSE);
    static final Effect CUT = of(Type.CUT);
    static final Effect UNUSABLE = of(Type.UNUSABLE);

    static Effect of(Type type) {
        return new Effect(type, 0, null);
    }

    static Effect status(int status) {
        return new Effect(Type.STATUS, status, null);
    }

    static Effect status(int status, @Nullable Duration retryAfter) {
        return new Effect(Type.STATUS, status, retryAfter);
    }
}
