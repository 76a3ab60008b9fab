package dev.medialib.testkit.sitefinity;

/** Which version of its items a type of the service shows. */
public enum Lifecycle {
    /** The published one; items that are not published are not there. The default of Sitefinity. */
    LIVE,
    /** The draft, published or not. The back-end route always shows it. */
    MASTER
}
