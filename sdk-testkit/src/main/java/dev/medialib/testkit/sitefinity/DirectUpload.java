package dev.medialib.testkit.sitefinity;

/** Where an upload says that it is to be published at once. Which form a version of Sitefinity reads is not documented. */
public enum DirectUpload {
    /** The header {@code DirectUpload: true} or the property in {@code X-Sf-Properties}. */
    EITHER,
    /** The header only. */
    HEADER,
    /** The property only. */
    PROPERTY
}
