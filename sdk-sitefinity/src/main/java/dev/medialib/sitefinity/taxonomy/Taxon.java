package dev.medialib.sitefinity.taxonomy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.item.Item;
import java.math.BigDecimal;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Tag, category, or another entry of a {@link Taxonomy}. Media items contain the ids of their taxa. */
@Value.Immutable
@ModelStyle
public interface Taxon extends WithTaxon, Item {
    /** Returns the name for programs; users see the title. */
    @JsonProperty("Name")
    @Nullable String name();

    /** Returns the synonyms in one text. */
    @JsonProperty("Synonyms")
    @Nullable String synonyms();

    /** Returns the id of the taxonomy that contains the taxon. */
    @JsonProperty("TaxonomyId")
    @Nullable UUID taxonomyId();

    /** Returns the id of the parent taxon; null at the top of a hierarchy and in flat taxonomies. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** Returns the position among siblings. The number can be negative and can have a fraction. */
    @JsonProperty("Ordinal")
    @Nullable BigDecimal ordinal();

    /** Returns the name of the provider. */
    @JsonProperty("Provider")
    @Nullable String provider();

    /** Returns the number of items that have this taxon. */
    @JsonProperty("AppliedTo")
    @Nullable Long appliedTo();

    /** Returns the URL segments of the taxon and its parents; null in flat taxonomies. It is read-only. */
    @JsonProperty("FullUrl")
    @Nullable String fullUrl();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Taxon fromJson(JsonData json) {
        return json.as(Taxon.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Taxon}. */
    final class Builder extends ImmutableTaxon.Builder {
        Builder() {}
    }
}
