package dev.medialib.sitefinity;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.model.Taxon;
import dev.medialib.sitefinity.model.Taxonomy;
import java.util.UUID;

/** Classifications, flat and hierarchical. */
public final class Taxonomies extends EntitySet<Taxonomy> {
    /** The built-in taxonomy of tags, which the {@code Tags} of media items refer to. */
    public static final UUID TAGS = UUID.fromString("cb0f3a19-a211-48a7-88ec-77495c0f5374");

    /** The built-in taxonomy of categories, which the {@code Category} of media items refers to. Its id is not documented. */
    public static final UUID CATEGORIES = UUID.fromString("e5cd6d69-1543-427b-ad62-688a99f5e7d4");

    Taxonomies(Service service) {
        super(service, EntitySets.Type.TAXONOMIES, Taxonomy.class);
    }

    /**
     * Returns the taxa of a taxonomy, of all levels.
     *
     * @throws IllegalArgumentException if {@code taxonomy} has no {@code Type}, which determines where its taxa are
     */
    public Paged<Taxon> taxa(Taxonomy taxonomy) {
        if (taxonomy.type() == null) {
            throw new IllegalArgumentException("the taxonomy came without Type: was it not selected?");
        }
        return taxa(
                taxonomy.isHierarchical() ? EntitySets.Type.HIERARCHY_TAXA : EntitySets.Type.FLAT_TAXA, taxonomy.id());
    }

    /** Returns all tags. */
    public Paged<Taxon> tags() {
        return taxa(EntitySets.Type.FLAT_TAXA, TAGS);
    }

    /** Returns all categories, of all levels. */
    public Paged<Taxon> categories() {
        return taxa(EntitySets.Type.HIERARCHY_TAXA, CATEGORIES);
    }

    private Paged<Taxon> taxa(EntitySets.Type set, UUID taxonomy) {
        return new Taxa(service, set).inTaxonomy(taxonomy);
    }
}
