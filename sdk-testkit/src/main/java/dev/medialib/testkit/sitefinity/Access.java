package dev.medialib.testkit.sitefinity;

/** Who may call a service, or a type of it: the setting <i>Access</i> of a Sitefinity web service. */
public enum Access {
    /** Anybody reads; writing needs a user. */
    ANONYMOUS,
    /** Any user; the default of Sitefinity. */
    AUTHENTICATED,
    /** Users of the back end, and administrators. */
    BACKEND,
    /** Administrators only. */
    ADMIN
}
