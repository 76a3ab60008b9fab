package dev.medialib.testkit.sanity;

import org.jspecify.annotations.Nullable;

/** How the list of signing keys is wrapped. The documentation says only that it is a list. */
public enum KeyListEnvelope {
    /** Not at all: a bare array. */
    ARRAY(null),
    /** In {@code data}. */
    DATA("data"),
    /** In {@code keys}. */
    KEYS("keys"),
    /** In {@code signingKeys}. */
    SIGNING_KEYS("signingKeys");

    private final @Nullable String field;

    KeyListEnvelope(@Nullable String field) {
        this.field = field;
    }

    @Nullable String field() {
        return field;
    }
}
