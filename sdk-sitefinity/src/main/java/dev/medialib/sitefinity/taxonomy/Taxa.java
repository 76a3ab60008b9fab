package dev.medialib.sitefinity.taxonomy;

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
import dev.medialib.sitefinity.query.TaxonFields;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Taxa of all flat or of all hierarchical taxonomies. */
public final class Taxa implements EntitySet<Taxon> {
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

    /** Same as {@link #inTaxonomy(UUID, ListQuery)} for all of them, in the order of their ids. */
    public Paged<Taxon> inTaxonomy(UUID taxonomy) {
        return inTaxonomy(taxonomy, ListQuery.ALL);
    }

    /** Same as {@link #inTaxonomy(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<Taxon> inTaxonomy(UUID taxonomy, Consumer<ListQuery.Builder> query) {
        return inTaxonomy(taxonomy, ListQuery.of(query));
    }

    /**
     * Returns the taxa of one taxonomy, of all levels.
     *
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Taxon> inTaxonomy(UUID taxonomy, ListQuery query) {
        return items.list(query.withFilter(TaxonFields.TAXONOMY_ID.eq(taxonomy)));
    }

    /** Same as {@link #children(UUID, ListQuery)} for all of them, in the order of their ids. */
    public Paged<Taxon> children(UUID taxon) {
        return children(taxon, ListQuery.ALL);
    }

    /** Same as {@link #children(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<Taxon> children(UUID taxon, Consumer<ListQuery.Builder> query) {
        return children(taxon, ListQuery.of(query));
    }

    /**
     * Returns the direct children of a taxon. Only hierarchical taxa have children.
     *
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Taxon> children(UUID taxon, ListQuery query) {
        return items.list(query.withFilter(TaxonFields.PARENT_ID.eq(taxon)));
    }
}
