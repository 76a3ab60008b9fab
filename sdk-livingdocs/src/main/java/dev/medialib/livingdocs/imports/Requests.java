package dev.medialib.livingdocs.imports;

import org.jspecify.annotations.Nullable;

/** What requests of this package have in common. */
final class Requests {
    private Requests() {}

    static String requireText(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return value;
    }
}
