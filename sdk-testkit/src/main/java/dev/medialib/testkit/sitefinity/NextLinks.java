package dev.medialib.testkit.sitefinity;

/** The form of {@code @odata.nextLink}, which is not documented and was not seen on a real server. */
public enum NextLinks {
    /** A whole URL. */
    ABSOLUTE,
    /** Relative to the service's root, with {@code $} percent-encoded as some OData servers do. */
    RELATIVE,
    /** No link at all: the list just ends at the page size, however large {@code $top} is. */
    NONE
}
