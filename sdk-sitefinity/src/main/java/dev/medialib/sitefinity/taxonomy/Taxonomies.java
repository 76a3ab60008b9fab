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

/** Client for the flat and hierarchical taxonomies of a site. */
public final class Taxonomies implements EntitySet<Taxonomy> {
    /** Id of the built-in taxonomy of tags. The {@code Tags} of media items belong to it. */
    public static final UUID TAGS = UUID.fromString("cb0f3a19-a211-48a7-88ec-77495c0f5374");

    /**
     * Id of the built-in taxonomy of categories. The {@code Category} of media items belongs to it. The vendor does not
     * document this id.
     */
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

    /** Same as {@link #taxa(Taxonomy, Consumer)} for all taxa, ordered by id. */
    public Paged<Taxon> taxa(Taxonomy taxonomy) {
        return taxa(taxonomy, q -> {});
    }

    /**
     * Returns the taxa of all levels of a taxonomy.
     *
     * @param taxonomy a taxonomy that was read with its {@code Type}, which determines the entity set of its taxa
     * @param query further filters, the order, properties to return and paging
     * @throws IllegalArgumentException if {@code taxonomy} has no {@code Type}
     */
    public Paged<Taxon> taxa(Taxonomy taxonomy, Consumer<ListQuery.Builder> query) {
        return setOf(taxonomy).inTaxonomy(taxonomy.id(), query);
    }

    /** Same as {@link #tags(Consumer)} for all tags, ordered by id. */
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

    /** Same as {@link #categories(Consumer)} for all categories, ordered by id. */
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
     * Creates a taxonomy (Sitefinity documentation, "Taxonomies operations"). Its taxa can be read and created at once.
     * Before media items can use them, an administrator must add a field for this taxonomy to the type of the items. The
     * request is never retried after it was sent, because a retry could create a second taxonomy.
     *
     * @return the new taxonomy, with its id
     */
    public Taxonomy create(NewTaxonomy fields) {
        return editor.create(fields.fields());
    }

    /**
     * Creates a taxon in a flat or hierarchical taxonomy; see {@link Taxa#create(TaxonChange)}.
     *
     * @param taxonomy a taxonomy that was read with its {@code Type}, which determines the entity set of its taxa
     * @param fields sets the title and other fields; this method sets the taxonomy
     * @return the new taxon, with its id
     * @throws IllegalArgumentException if the title is missing, or {@code taxonomy} has no {@code Type}; no request is sent
     */
    public Taxon createTaxon(Taxonomy taxonomy, Consumer<TaxonChange.Builder> fields) {
        TaxonChange change = TaxonChange.of(fields.andThen(f -> f.taxonomyId(taxonomy.id())));
        return setOf(taxonomy).editor().create(change.fields());
    }

    /** Creates a tag, a taxon of the taxonomy {@link #TAGS}; see {@link Taxa#create(TaxonChange)}. */
    public Taxon createTag(String title) {
        TaxonChange change = TaxonChange.of(t -> t.taxonomyId(TAGS).title(title));
        return new Taxa(api, EntitySets.Type.FLAT_TAXA).editor().create(change.fields());
    }

    private Taxa setOf(Taxonomy taxonomy) {
        if (taxonomy.type() == null) {
            throw new IllegalArgumentException("taxonomy must have a Type; select Type when you read the taxonomy");
        }
        return new Taxa(api, taxonomy.isHierarchical() ? EntitySets.Type.HIERARCHY_TAXA : EntitySets.Type.FLAT_TAXA);
    }
}
