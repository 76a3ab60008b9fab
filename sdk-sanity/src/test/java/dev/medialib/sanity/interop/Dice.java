package dev.medialib.sanity.interop;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Choices by chance. The same seed gives the same choices. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** A number from 0 on that is less than the limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[below(values.length)];
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** One of the ways to make a value, which alone is gone. */
    @SafeVarargs
    final <T> T make(Supplier<T>... ways) {
        return ways[below(ways.length)].get();
    }
}
