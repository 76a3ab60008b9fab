package dev.medialib.sitefinity.taxonomy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.item.Item;
import java.util.Locale;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Taxonomy (classification), such as tags (flat) or categories (hierarchical). The entries of a taxonomy are {@link Taxon}s. A
 * taxonomy has no {@link #urlName()}.
 */
@Value.Immutable
@ModelStyle
public interface Taxonomy extends WithTaxonomy, Item {
    /** Returns the name for programs; users see the title. */
    @JsonProperty("Name")
    @Nullable String name();

    /** Returns the name of a single entry. */
    @JsonProperty("TaxonName")
    @Nullable String taxonName();

    /** Returns the name of the entity set that contains the entries: {@code flat-taxa} or {@code hierarchy-taxa}. */
    @JsonProperty("TaxaUrl")
    @Nullable String taxaUrl();

    /** Returns the id of the root taxonomy; null if there is none. The meaning of a root taxonomy is not documented. */
    @JsonProperty("RootTaxonomyId")
    @Nullable UUID rootTaxonomyId();

    /**
     * Returns the type as a number or a string: 0 for flat, 1 for hierarchical. The type can probably also be a name. This is
     * not documented.
     */
    @JsonProperty("Type")
    @Nullable JsonData type();

    /** Returns whether entries can have child entries. */
    default boolean isHierarchical() {
        JsonData type = type();
        String text = type == null ? "" : type.isString() ? type.asString() : type.toJson();
        return text.equals("1") || text.toLowerCase(Locale.ROOT).startsWith("hierarchical");
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Taxonomy fromJson(JsonData json) {
        return json.as(Taxonomy.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Taxonomy}. */
    final class Builder extends ImmutableTaxonomy.Builder {
        Builder() {}
    }
}
