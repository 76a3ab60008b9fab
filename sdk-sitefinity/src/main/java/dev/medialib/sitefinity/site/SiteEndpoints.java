package dev.medialib.sitefinity.site;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.sitefinity.internal.Envelope;
import dev.medialib.sitefinity.internal.SetContext;

/** Endpoint that only sites have. */
final class SiteEndpoints {
    static final Endpoint<SetContext<Site>, Site> CURRENT = Endpoint.<SetContext<Site>>get(
                    "sitefinity.sites.current", "{set}/current", SetContext::address)
            .returning(ResponseReader.jsonShape(
                    response -> Envelope.object(response).as(Site.class)));

    private SiteEndpoints() {}
}
