package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.pipeline.Caller;

/**
 * What a resource needs to make its calls.
 *
 * @param site where the whole installation is, above the service; URLs of media are relative to it
 */
record Service(Caller caller, ApiRoot site, EntitySets sets, Circumstances circumstances) {

    Service at(Caller other) {
        return new Service(other, site, sets, circumstances);
    }

    Service in(Circumstances other) {
        return new Service(caller, site, sets, other);
    }

    /** Fills the variable {@code {set}} of a path and adds culture, provider and site. */
    RequestDraft address(RequestDraft request, EntitySets.Type type) {
        circumstances.applyTo(request);
        return request.path("set", sets.name(type));
    }
}
