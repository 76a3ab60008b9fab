package dev.medialib.sitefinity;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.model.Taxon;
import dev.medialib.sitefinity.query.GuidField;
import java.util.UUID;

/** Taxa of all flat or of all hierarchical taxonomies. */
public final class Taxa extends EntitySet<Taxon> {
    private static final GuidField TAXONOMY_ID = GuidField.named("TaxonomyId");
    private static final GuidField PARENT_ID = GuidField.named("ParentId");

    Taxa(Service service, EntitySets.Type type) {
        super(service, type, Taxon.class);
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
