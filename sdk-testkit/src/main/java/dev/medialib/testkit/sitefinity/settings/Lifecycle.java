package dev.medialib.testkit.sitefinity.settings;

/** Version of items that a type of the service shows. */
public enum Lifecycle {
    /** The published version. Items that are not published are not found. This is the default of Sitefinity. */
    LIVE,
    /** The draft, published or not. The back-end route always shows it. */
    MASTER
}
