package dev.medialib.sitefinity.taxonomy;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntityClient;
import dev.medialib.sitefinity.internal.EntityEditor;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.internal.field.FieldRules;
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

/** Client for the entries (taxa) of all flat taxonomies, or of all hierarchical taxonomies. */
public final class Taxa implements EntitySet<Taxon> {
    private final EntityClient<Taxon> items;
    private final EntityEditor<Taxon> editor;

    /** Creates the resource. Only the client calls this constructor. */
    public Taxa(ApiContext api, EntitySets.Type type) {
        SetContext<Taxon> set = SetContext.of(api, type, Taxon.class);
        this.items = new EntityClient<>(set);
        this.editor = new EntityEditor<>(set, FieldRules.TAXON);
    }

    EntityEditor<Taxon> editor() {
        return editor;
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

    /** Same as {@link #inTaxonomy(UUID, ListQuery)} for all taxa, ordered by id. */
    public Paged<Taxon> inTaxonomy(UUID taxonomy) {
        return inTaxonomy(taxonomy, ListQuery.ALL);
    }

    /** Same as {@link #inTaxonomy(UUID, ListQuery)} with the options that {@code query} sets. */
    public Paged<Taxon> inTaxonomy(UUID taxonomy, Consumer<ListQuery.Builder> query) {
        return inTaxonomy(taxonomy, ListQuery.of(query));
    }

    /**
     * Returns the taxa of all levels of one taxonomy.
     *
     * @param taxonomy the id of the taxonomy
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Taxon> inTaxonomy(UUID taxonomy, ListQuery query) {
        return items.list(query.withFilter(TaxonFields.TAXONOMY_ID.eq(taxonomy)));
    }

    /** Same as {@link #children(UUID, ListQuery)} for all children, ordered by id. */
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
     * @param taxon the id of the parent
     * @param query further filters, the order, properties to return and paging
     */
    public Paged<Taxon> children(UUID taxon, ListQuery query) {
        return items.list(query.withFilter(TaxonFields.PARENT_ID.eq(taxon)));
    }

    /** Same as {@link #create(TaxonChange)} with the fields that {@code fields} sets. */
    public Taxon create(Consumer<TaxonChange.Builder> fields) {
        return editor.create(TaxonChange.of(fields).fields());
    }

    /**
     * Creates a taxon (Sitefinity documentation, "Taxonomies operations"). The request is never retried after it was sent,
     * because a retry could create a second taxon. You can probably assign the new taxon to media items immediately. This is
     * not documented.
     *
     * <p>The server probably rejects a title that the taxonomy already has, because Sitefinity's back end handles this error.
     * The SDK then throws a {@link dev.medialib.sitefinity.error.ValidationException}. To use an existing taxon, search for it
     * first: {@code inTaxonomy(id, q -> q.filter(TaxonFields.TITLE.eq(title)))}.
     *
     * @param fields the title, the taxonomy, and other fields
     * @return the new taxon, with its id
     * @throws IllegalArgumentException if title or taxonomy is missing; no request is sent
     */
    public Taxon create(TaxonChange fields) {
        return editor.create(fields.fields());
    }

    /** Same as {@link #update(UUID, TaxonChange)} with the fields that {@code change} sets or clears. */
    public void update(UUID id, Consumer<TaxonChange.Builder> change) {
        editor.update(id, TaxonChange.of(change).fields());
    }

    /**
     * Sets and clears fields of a taxon, in the client's culture. Other fields stay unchanged.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such taxon in this set
     */
    public void update(UUID id, TaxonChange change) {
        editor.update(id, change.fields());
    }

    /** Same as {@link #update(UUID, Consumer)}, followed by {@link #get(UUID)}. */
    public Taxon updateAndGet(UUID id, Consumer<TaxonChange.Builder> change) {
        editor.update(id, TaxonChange.of(change).fields());
        return items.get(id, Projection.DEFAULT);
    }

    /**
     * Deletes a taxon with all its translations. The vendor does not document what happens to media items with this taxon.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such taxon in this set
     */
    public void delete(UUID id) {
        editor.delete(id);
    }
}
