package dev.medialib.core.json;

import org.jspecify.annotations.Nullable;

/** Placeholder. */
public final class JsonData {
    private JsonData() {}

    /** The value that {@code text} is as JSON; null when it is not JSON. */
    public static @Nullable JsonData tryParse(String text) {
        return null;
    }
}
