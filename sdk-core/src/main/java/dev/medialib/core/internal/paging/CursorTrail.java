package dev.medialib.core.internal.paging;

import org.jspecify.annotations.Nullable;

/**
 * The cursors that a server gave one after the other, in constant memory: it only tells when they go in a circle, by Brent's algorithm.
 * Every cursor is compared with one earlier cursor, the anchor, which moves up to the current one after 1, 2, 4, 8, ... steps. Sooner
 * or later the anchor lies in the circle, and the circle is shorter than the steps until it moves again.
 */
public final class CursorTrail {
    private @Nullable String anchor;
    private long stepsFromAnchor;
    private long stepsToNextAnchor = 1;
    private boolean circular;

    /** Takes the next cursor; not to be called once it is circular. */
    public void moveTo(String next) {
        circular = next.equals(anchor);
        if (++stepsFromAnchor == stepsToNextAnchor && !circular) {
            anchor = next;
            stepsFromAnchor = 0;
            stepsToNextAnchor *= 2;
        }
    }

    /** Whether the last cursor has come before. */
    public boolean isCircular() {
        return circular;
    }

    /** How many cursors the circle has, once it is one. */
    public long length() {
        return stepsFromAnchor;
    }
}
