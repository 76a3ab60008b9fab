package dev.medialib.core.internal.paging;

import org.jspecify.annotations.Nullable;

/**
 * Detects circles of a server's cursors in constant memory, by Brent's algorithm. Every cursor is compared with one earlier
 * cursor, the anchor, which moves up to the current one after 1, 2, 4, 8, ... steps. Sooner or later the anchor lies in the
 * circle, and the circle is shorter than the steps until it moves again.
 */
public final class CursorTrail {
    private @Nullable String anchor;
    private long stepsFromAnchor;
    private long stepsToNextAnchor = 1;
    private boolean circular;

    /** Adds the next cursor. Must not be called after a circle was detected. */
    public void moveTo(String next) {
        circular = next.equals(anchor);
        if (++stepsFromAnchor == stepsToNextAnchor && !circular) {
            anchor = next;
            stepsFromAnchor = 0;
            stepsToNextAnchor *= 2;
        }
    }

    /** Whether the last cursor is a repeated one. */
    public boolean isCircular() {
        return circular;
    }

    /** The number of cursors in the circle, after it was detected. */
    public long length() {
        return stepsFromAnchor;
    }
}
