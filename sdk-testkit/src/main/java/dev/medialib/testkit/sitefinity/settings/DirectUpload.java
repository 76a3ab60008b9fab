package dev.medialib.testkit.sitefinity.settings;

/**
 * Form in which an upload requests immediate publishing. The documentation does not tell which form each version of Sitefinity
 * reads.
 */
public enum DirectUpload {
    /** The header {@code DirectUpload: true} or the property in {@code X-Sf-Properties}. */
    EITHER,
    /** The header only. */
    HEADER,
    /** The property only. */
    PROPERTY
}
