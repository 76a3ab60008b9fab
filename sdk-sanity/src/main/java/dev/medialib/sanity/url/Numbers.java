package dev.medialib.sanity.url;

import java.math.BigDecimal;

/** Numbers in addresses: their ranges and how they are written. */
final class Numbers {
    private Numbers() {}

    static void requireFraction(String name, double value) {
        requireWithin(name, value, 0, 1);
    }

    static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    /** Refuses NaN as well. */
    static void requireWithin(String name, double value, int least, int most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", not " + value);
        }
    }

    /** Without an exponent, and without zeros at the end. */
    static String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
