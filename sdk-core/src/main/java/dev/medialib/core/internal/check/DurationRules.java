package dev.medialib.core.internal.check;

import java.time.Duration;
import java.util.Objects;

/** Checks of the caller's durations. Messages contain the name of the parameter. */
public final class DurationRules {

    private DurationRules() {}

    /** Rejects null, zero and negative durations. */
    public static Duration requirePositive(String name, Duration value) {
        if (Objects.requireNonNull(value, name).isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value);
        }
        return value;
    }
}
