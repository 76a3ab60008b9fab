package dev.medialib.sitefinity.user;

import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;

/** Client for the users of a site. */
public final class Users {
    private final SetContext<CurrentUser> set;

    /** Creates the resource. Only the client calls this constructor. */
    public Users(ApiContext api) {
        this.set = SetContext.of(api, EntitySets.Type.USERS, CurrentUser.class);
    }

    /**
     * Returns the user of the client's credential. This is a cheap check of the credential: {@link
     * CurrentUser#isAuthenticated()} returns whether the server accepted the credential.
     *
     * <p>The vendor does not document this request, but its own clients send it.
     *
     * @throws dev.medialib.core.error.AuthenticationException if the server rejects the credential, or if the service rejects
     *     anonymous requests
     * @throws dev.medialib.core.error.NotFoundException if the service does not contain users
     */
    public CurrentUser current() {
        return set.caller().call(UserEndpoints.CURRENT, set);
    }
}
