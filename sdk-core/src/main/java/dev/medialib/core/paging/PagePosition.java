package dev.medialib.core.paging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The position in a listing where a page begins.
 *
 * @param taken the number of items on the pages before this position, from 0 to 999,999,999,999,999
 * @param pointer the cursor, link or last id that the server sent for this page; null if it sent none, never empty
 */
public record PagePosition(long taken, @Nullable String pointer) {
    /** The position of the first page of a listing. */
    public static final PagePosition START = new PagePosition(0, null);

    private static final long MAX_TAKEN = 999_999_999_999_999L;
    private static final Pattern TAKEN = Pattern.compile("0|[1-9][0-9]{0,14}");

    /**
     * Creates a position.
     *
     * @throws IllegalArgumentException if {@code taken} is out of range, or {@code pointer} is empty
     */
    public PagePosition {
        if (taken < 0 || taken > MAX_TAKEN) {
            throw new IllegalArgumentException("taken must be from 0 to " + MAX_TAKEN + ", but is " + taken);
        }
        if (pointer != null && pointer.isEmpty()) {
            throw new IllegalArgumentException("pointer must not be empty; use null if the server named nothing");
        }
    }

    /**
     * Reads the text form of a position. The text may come from a forged {@link PageToken}, so the caller still has to
     * check whether the pointer can be used.
     *
     * @param text a result of {@link #text}
     * @throws IllegalArgumentException if {@code text} is malformed; the message does not contain it
     */
    public static PagePosition parse(String text) {
        int space = text.indexOf(' ');
        String taken = space < 0 ? text : text.substring(0, space);
        String pointer = space < 0 ? null : text.substring(space + 1);
        if (!TAKEN.matcher(taken).matches() || "".equals(pointer)) {
            throw new IllegalArgumentException("the page token does not belong to this list");
        }
        return new PagePosition(Long.parseLong(taken), pointer);
    }

    /** Returns the text form: {@code taken}, followed by a space and the pointer if there is a pointer. */
    public String text() {
        return pointer == null ? Long.toString(taken) : taken + " " + pointer;
    }

    /**
     * Returns the position of the page after this one.
     *
     * @param items the number of items on the page at this position
     * @param next the cursor, link or last id that the server sent for the next page; null if it sent none
     * @throws IllegalArgumentException if {@code items} is negative, or {@code next} is empty
     */
    public PagePosition after(int items, @Nullable String next) {
        if (items < 0) {
            throw new IllegalArgumentException("items must not be negative, but is " + items);
        }
        return new PagePosition(taken + items, next);
    }

    /**
     * Returns the text that identifies this position. If there is a pointer, the number of items is not part of it, so that a
     * server that leads back to an earlier page is detected.
     */
    String place() {
        // the space keeps the pointer "50" apart from 50 taken items
        return pointer == null ? Long.toString(taken) : " " + pointer;
    }
}
