package dev.medialib.testkit.sitefinity.settings;

/** Users who can call a service or one of its types: the setting <i>Access</i> of a Sitefinity web service. */
public enum Access {
    /** Everyone can read. Writing needs a user. */
    ANONYMOUS,
    /** All users. This is the default of Sitefinity. */
    AUTHENTICATED,
    /** Users of the back end and administrators. */
    BACKEND,
    /** Administrators only. */
    ADMIN
}
