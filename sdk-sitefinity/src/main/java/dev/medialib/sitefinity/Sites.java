package dev.medialib.sitefinity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Endpoint.NoInput;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.sitefinity.model.Site;

/** Sites of a multisite installation. Their ids are arguments of {@link SitefinityClient#withSite}. */
public final class Sites extends EntitySet<Site> {
    private final Endpoint<NoInput, Site> current;

    Sites(Service service) {
        super(service, EntitySets.Type.SITES, Site.class);
        this.current = Endpoint.<NoInput>get(
                        id("current"), "{set}/current", (none, r) -> service.address(r, EntitySets.Type.SITES))
                .returning(ResponseReader.json(Site.class));
    }

    /** Returns the site of this client's requests. */
    public Site current() {
        return service.caller().call(current, NoInput.NO_INPUT);
    }
}
