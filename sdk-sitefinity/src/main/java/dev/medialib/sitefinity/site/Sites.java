package dev.medialib.sitefinity.site;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntityClient;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.item.EntitySet;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Client for the sites of a multisite installation. Pass the id of a site to {@link
 * dev.medialib.sitefinity.SitefinityClient#withSite}.
 */
public final class Sites implements EntitySet<Site> {
    private final SetContext<Site> set;
    private final EntityClient<Site> items;

    /** Creates the resource. Only the client calls this constructor. */
    public Sites(ApiContext api) {
        this.set = SetContext.of(api, EntitySets.Type.SITES, Site.class);
        this.items = new EntityClient<>(set);
    }

    @Override
    public Paged<Site> list(ListQuery query) {
        return items.list(query);
    }

    @Override
    public long count() {
        return items.count();
    }

    @Override
    public long count(Filter filter) {
        return items.count(filter);
    }

    @Override
    public Site get(UUID id) {
        return items.get(id, Projection.DEFAULT);
    }

    @Override
    public Site get(UUID id, Consumer<Projection.Builder> projection) {
        return items.get(id, Projection.of(projection));
    }

    @Override
    public Site get(UUID id, Projection projection) {
        return items.get(id, projection);
    }

    @Override
    public Optional<Site> find(UUID id, Projection projection) {
        return items.find(id, projection);
    }

    @Override
    public Paged<Site> search(String text, List<StringField> fields, ListQuery query) {
        return items.search(text, fields, query);
    }

    @Override
    public long searchCount(String text, List<StringField> fields) {
        return items.searchCount(text, fields);
    }

    /**
     * Returns the site that this client's requests use. The vendor does not document this request, but its own clients send
     * it.
     */
    public Site current() {
        return set.caller().call(SiteEndpoints.CURRENT, set);
    }
}
