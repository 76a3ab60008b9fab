package dev.medialib.testkit.sitefinity.settings;

/** Role of a user. Each role includes the permissions of the previous ones. */
public enum Role {
    /** A user of the site, who can only read. Writing causes 403 (assumed). */
    USER,
    /** A user of the back end, who can use the back-end route and change items. */
    BACKEND,
    /** An administrator. */
    ADMIN
}
