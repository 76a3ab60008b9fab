package dev.medialib.sanity.url;

import java.math.BigDecimal;

/** Numbers in URLs: their ranges and their text. */
final class Numbers {
    private Numbers() {}

    static void requireFraction(String name, double value) {
        requireWithin(name, value, 0, 1);
    }

    static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", but is " + value);
        }
    }

    /** Checks a range. NaN is rejected too. */
    static void requireWithin(String name, double value, int least, int most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", but is " + value);
        }
    }

    static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", but is " + value);
        }
    }

    /** Returns a number without an exponent and without trailing zeros. */
    static String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
