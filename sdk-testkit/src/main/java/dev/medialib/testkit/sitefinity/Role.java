package dev.medialib.testkit.sitefinity;

/** What a user is: each role may do what the ones before it may do. */
public enum Role {
    /** A user of the site, who only reads; that writing answers 403 is an assumption. */
    USER,
    /** A user of the back end, who may use the back-end route and change items. */
    BACKEND,
    /** An administrator. */
    ADMIN
}
