package dev.medialib.testkit.sanity.settings;

import org.jspecify.annotations.Nullable;

/** Envelope of the list of signing keys. The documentation does not describe it. */
public enum KeyListEnvelope {
    /** None: the response is a bare array. */
    ARRAY(null),
    /** The property {@code data}. */
    DATA("data"),
    /** The property {@code keys}. */
    KEYS("keys"),
    /** The property {@code signingKeys}. */
    SIGNING_KEYS("signingKeys");

    private final @Nullable String field;

    KeyListEnvelope(@Nullable String field) {
        this.field = field;
    }

    /** Returns the name of the property that contains the list; null for a bare array. */
    public @Nullable String field() {
        return field;
    }
}
