package dev.medialib.sanity.url;

/** A stretch of pixels along one side of an image. */
record Span(int start, int length) {

    /** What is left of a side when fractions of it are cut off at both ends: at least one pixel, within the side. */
    static Span cut(int side, double before, double after) {
        int start = round(before * side);
        int length = Math.max(1, round(side - after * side - start));
        return new Span(Math.min(start, side - length), length);
    }

    /** The part of this with the given length that is centred on {@code centre} as far as it fits. */
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
