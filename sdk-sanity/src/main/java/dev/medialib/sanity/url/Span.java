package dev.medialib.sanity.url;

/** Range of pixels along one side of an image. */
record Span(int start, int length) {

    /** Cuts fractions off both ends of a side. The result is within the side and has at least one pixel. */
    static Span cut(int side, double before, double after) {
        int start = round(before * side);
        int length = Math.max(1, round(side - after * side - start));
        return new Span(Math.min(start, side - length), length);
    }

    /** Returns the part with the length {@code wanted}, centered on {@code centre} as far as possible. */
    Span around(int centre, double wanted) {
        int shorter = Math.max(1, round(wanted));
        int from = round(centre - shorter / 2.0);
        return new Span(Math.max(start, Math.min(from, start + length - shorter)), shorter);
    }

    /** Rounds halves up, as JavaScript does. */
    static int round(double value) {
        return Math.toIntExact(Math.round(value));
    }
}
