package dev.medialib.testkit.livingdocs;

/**
 * What stands in {@code cursor} on the last page of a list. The documentation does not say (its changelog prints {@code
 * cursor: ''} for an empty result); a client must end with each of these.
 */
public enum LastCursor {
    /** A cursor behind the last item; the page that it leads to is empty and has a blank cursor. */
    AFTER_LAST_ITEM,
    /** The cursor that the request was made with, so that following it gives the same page for ever. */
    REPEATED,
    /** {@code ""}. */
    BLANK,
    /** {@code null}. */
    NULL,
    /** No {@code cursor} at all. */
    ABSENT
}
