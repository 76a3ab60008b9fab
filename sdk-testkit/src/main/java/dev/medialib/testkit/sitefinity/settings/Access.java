package dev.medialib.testkit.sitefinity.settings;

/** Users who may call a service or a type of it: the setting <i>Access</i> of a Sitefinity web service. */
public enum Access {
    /** Everyone can read; writing needs a user. */
    ANONYMOUS,
    /** All users, the default of Sitefinity. */
    AUTHENTICATED,
    /** Users of the back end, and administrators. */
    BACKEND,
    /** Administrators only. */
    ADMIN
}
