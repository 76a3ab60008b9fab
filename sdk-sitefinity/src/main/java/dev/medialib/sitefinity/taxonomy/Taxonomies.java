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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Classifications, flat and hierarchical. */
public final class Taxonomies implements EntitySet<Taxonomy> {
    /** The built-in taxonomy of tags, which the {@code Tags} of media items refer to. */
    public static final UUID TAGS = UUID.fromString("cb0f3a19-a211-48a7-88ec-77495c0f5374");

    /** The built-in taxonomy of categories, which the {@code Category} of media items refers to. Its id is not documented. */
    public static final UUID CATEGORIES = UUID.fromString("e5cd6d69-1543-427b-ad62-688a99f5e7d4");

    private final ApiContext api;
    private final EntityClient<Taxonomy> items;
    private final EntityEditor<Taxonomy> editor;

    /** Creates the resource. Only the client calls this constructor. */
    public Taxonomies(ApiContext api) {
        this.api = api;
        SetContext<Taxonomy> set = SetContext.of(api, EntitySets.Type.TAXONOMIES, Taxonomy.class);
        this.items = new EntityClient<>(set);
        this.editor = new EntityEditor<>(set, FieldRules.TAXONOMY);
    }

    @Override
    public Paged<Taxonomy> list(ListQuery query) {
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
    public Taxonomy get(UUID id) {
        return items.get(id, Projection.DEFAULT);
    }

    @Override
    public Taxonomy get(UUID id, Consumer<Projection.Builder> projection) {
        return items.get(id, Projection.of(projection));
    }

    @Override
    public Taxonomy get(UUID id, Projection projection) {
        return items.get(id, projection);
    }

    @Override
    public Optional<Taxonomy> find(UUID id, Projection projection) {
        return items.find(id, projection);
    }

    @Override
    public Paged<Taxonomy> search(String text, List<StringField> fields, ListQuery query) {
        return items.search(text, fields, query);
    }

    @Override
    public long searchCount(String text, List<StringField> fields) {
        return items.searchCount(text, fields);
    }

    /** Same as {@link #taxa(Taxonomy, Consumer)} for all of them, in the order of their ids. */
    public Paged<Taxon> taxa(Taxonomy taxonomy) {
        return taxa(taxonomy, q -> {});
    }

    /**
     * Returns the taxa of a taxonomy, of all levels.
     *
     * @param query further filters, the order, properties to return and paging
     * @throws IllegalArgumentException if {@code taxonomy} has no {@code Type}, which determines where its taxa are
     */
    public Paged<Taxon> taxa(Taxonomy taxonomy, Consumer<ListQuery.Builder> query) {
        return setOf(taxonomy).inTaxonomy(taxonomy.id(), query);
    }

    /** Same as {@link #tags(Consumer)} for all of them, in the order of their ids. */
    public Paged<Taxon> tags() {
        return tags(q -> {});
    }

    /**
     * Returns the tags.
     *
     * @param query filters, the order, properties to return and paging
     */
    public Paged<Taxon> tags(Consumer<ListQuery.Builder> query) {
        return new Taxa(api, EntitySets.Type.FLAT_TAXA).inTaxonomy(TAGS, query);
    }

    /** Same as {@link #categories(Consumer)} for all of them, in the order of their ids. */
    public Paged<Taxon> categories() {
        return categories(q -> {});
    }

    /**
     * Returns the categories of all levels.
     *
     * @param query filters, the order, properties to return and paging
     */
    public Paged<Taxon> categories(Consumer<ListQuery.Builder> query) {
        return new Taxa(api, EntitySets.Type.HIERARCHY_TAXA).inTaxonomy(CATEGORIES, query);
    }

    /** Same as {@link #create(NewTaxonomy)} with the fields that {@code fields} sets. */
    public Taxonomy create(Consumer<NewTaxonomy.Builder> fields) {
        return editor.create(NewTaxonomy.of(fields).fields());
    }

    /**
     * Creates a taxonomy (Sitefinity documentation, "Taxonomies operations"). Its taxa can be read and created at once. Media
     * items have them only after an administrator has added a field of this classification to their type. The request is never
     * retried once it was sent, since that could create two.
     *
     * @return the new taxonomy, with its id
     */
    public Taxonomy create(NewTaxonomy fields) {
        return editor.create(fields.fields());
    }

    /**
     * Creates a taxon in a taxonomy of either type; see {@link Taxa#create(TaxonChange)}.
     *
     * @param fields the title and other fields; the taxonomy is set by this method
     * @return the new taxon, with its id
     * @throws IllegalArgumentException if the title is missing, or {@code taxonomy} has no {@code Type}, which determines where its
     *     taxa are; no request is sent
     */
    public Taxon createTaxon(Taxonomy taxonomy, Consumer<TaxonChange.Builder> fields) {
        TaxonChange change = TaxonChange.of(fields.andThen(f -> f.taxonomyId(taxonomy.id())));
        return setOf(taxonomy).editor().create(change.fields());
    }

    /** Creates a tag, a taxon of {@link #TAGS}; see {@link Taxa#create(TaxonChange)}. */
    public Taxon createTag(String title) {
        TaxonChange change = TaxonChange.of(t -> t.taxonomyId(TAGS).title(title));
        return new Taxa(api, EntitySets.Type.FLAT_TAXA).editor().create(change.fields());
    }

    private Taxa setOf(Taxonomy taxonomy) {
        if (taxonomy.type() == null) {
            throw new IllegalArgumentException("the taxonomy came without Type: was it not selected?");
        }
        return new Taxa(api, taxonomy.isHierarchical() ? EntitySets.Type.HIERARCHY_TAXA : EntitySets.Type.FLAT_TAXA);
    }
}
