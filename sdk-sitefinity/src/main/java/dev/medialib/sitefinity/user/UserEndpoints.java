package dev.medialib.sitefinity.user;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.sitefinity.internal.Envelope;
import dev.medialib.sitefinity.internal.SetContext;

/** Endpoint for the current user. */
final class UserEndpoints {
    static final Endpoint<SetContext<CurrentUser>, CurrentUser> CURRENT = Endpoint.<SetContext<CurrentUser>>get(
                    "sitefinity.users.current", "{set}/current", SetContext::address)
            .returning(ResponseReader.jsonShape(
                    response -> Envelope.object(response).as(CurrentUser.class)));

    private UserEndpoints() {}
}
