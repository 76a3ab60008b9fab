package dev.medialib.core.internal.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Comparison of secrets. */
public final class ConstantTime {
    private ConstantTime() {}

    /** Compares two texts in a time that does not depend on where they differ. */
    public static boolean sameText(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
