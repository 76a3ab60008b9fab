package dev.medialib.fuzz;

/** What must hold for every input. */
public final class Property {
    private Property() {}

    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    public static void requireSame(Object expected, Object actual) {
        require(expected.equals(actual), "expected " + expected + ", found " + actual);
    }
}
