package dev.medialib.testkit.sitefinity.settings;

/** Form of {@code @odata.nextLink}. It is not documented and was never observed on a real server. */
public enum NextLinks {
    /** A complete URL. */
    ABSOLUTE,
    /** A URL relative to the service's root. {@code $} is percent-encoded, as in some OData servers. */
    RELATIVE,
    /** No link: the list ends after one page, even if {@code $top} is larger. */
    NONE
}
