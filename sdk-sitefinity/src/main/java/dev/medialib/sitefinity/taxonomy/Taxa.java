package dev.medialib.sitefinity.taxonomy;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntityClient;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.item.EntitySet;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.GuidField;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Taxa of all flat or of all hierarchical taxonomies. */
public final class Taxa implements EntitySet<Taxon> {
    private static final GuidField TAXONOMY_ID = GuidField.named("TaxonomyId");
    private static final GuidField PARENT_ID = GuidField.named("ParentId");

    private final EntityClient<Taxon> items;

    /** Creates the resource. Only the client calls this constructor. */
    public Taxa(ApiContext api, EntitySets.Type type) {
        this.items = new EntityClient<>(SetContext.of(api, type, Taxon.class));
    }

    @Override
    public Paged<Taxon> list(ListQuery query) {
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
    public Taxon get(UUID id) {
        return items.get(id, Projection.DEFAULT);
    }

    @Override
    public Taxon get(UUID id, Consumer<Projection.Builder> projection) {
        return items.get(id, Projection.of(projection));
    }

    @Override
    public Taxon get(UUID id, Projection projection) {
        return items.get(id, projection);
    }

    @Override
    public Optional<Taxon> find(UUID id, Projection projection) {
        return items.find(id, projection);
    }

    @Override
    public Paged<Taxon> search(String text, List<StringField> fields, ListQuery query) {
        return items.search(text, fields, query);
    }

    @Override
    public long searchCount(String text, List<StringField> fields) {
        return items.searchCount(text, fields);
    }

    /** Returns the taxa of one taxonomy, of all levels. */
    public Paged<Taxon> inTaxonomy(UUID taxonomy) {
        return list(q -> q.filter(TAXONOMY_ID.eq(taxonomy)));
    }

    /** Returns the direct children of a taxon. Only hierarchical taxa have children. */
    public Paged<Taxon> children(UUID taxon) {
        return list(q -> q.filter(PARENT_ID.eq(taxon)));
    }
}
