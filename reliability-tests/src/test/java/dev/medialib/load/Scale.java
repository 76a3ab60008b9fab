package dev.medialib.load;

/** The size of a load test: a short form in each build, the whole with {@code -Pload}. */
final class Scale {
    private static final boolean WHOLE = Boolean.getBoolean("medialib.load");

    private Scale() {}

    static int of(int whole, int brief) {
        return WHOLE ? whole : brief;
    }
}
