package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.util.UUID;

/** Content of a new installation: one site, and the taxonomies Tags and Categories. */
final class FreshSite {

    static final UUID TAGS = UUID.fromString(Schema.TAGS);

    static final UUID CATEGORIES = UUID.fromString(Schema.CATEGORIES);

    private static final String SITE = "51000000-0000-4000-8000-000000000001";

    private FreshSite() {}

    static void plant(ItemSeeder seeds, boolean taxonomies, boolean site) {
        if (taxonomies) {
            plantTaxonomy(seeds, TAGS, "Tags", 0, Schema.FLAT_TAXA);
            plantTaxonomy(seeds, CATEGORIES, "Categories", 1, Schema.HIERARCHY_TAXA);
        }
        if (site) {
            plantSite(seeds);
        }
    }

    private static void plantSite(ItemSeeder seeds) {
        ObjectNode site = Json.object().put("Id", SITE).put("Name", "Default").put("IsDefault", true);
        seeds.plant("sites", site, null);
    }

    private static void plantTaxonomy(ItemSeeder seeds, UUID id, String title, int type, String taxaUrl) {
        ObjectNode taxonomy = Json.object().put("Id", id.toString()).put("Title", title);
        taxonomy.put("Name", title).put("Type", type).put("TaxaUrl", taxaUrl);
        seeds.plant(Schema.TAXONOMIES, taxonomy, null);
    }
}
