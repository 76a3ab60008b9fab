package dev.medialib.testkit.sitefinity.settings;

/** Form of {@code @odata.nextLink}, which is not documented and was not observed on a real server. */
public enum NextLinks {
    /** A complete URL. */
    ABSOLUTE,
    /** A URL relative to the service's root, with percent-encoded {@code $} like in some OData servers. */
    RELATIVE,
    /** No link: the list ends at the page size, however large {@code $top} is. */
    NONE
}
