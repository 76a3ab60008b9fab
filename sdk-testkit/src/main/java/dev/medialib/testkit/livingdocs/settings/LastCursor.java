package dev.medialib.testkit.livingdocs.settings;

/**
 * Value of {@code cursor} on the last page of a list. The documentation does not define it (its changelog contains
 * {@code cursor: ''} for an empty result). A client must stop at each of these values.
 */
public enum LastCursor {
    /** A cursor after the last item. It leads to an empty page with a blank cursor. */
    AFTER_LAST_ITEM,
    /** The cursor of the request, so that following it returns the same page forever. */
    REPEATED,
    /** The empty string. */
    BLANK,
    /** JSON {@code null}. */
    NULL,
    /** None: the response has no property {@code cursor}. */
    ABSENT
}
