package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import java.math.BigDecimal;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A tag, a category, or another entry of a {@link Taxonomy}. Media items name taxa by their ids.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Taxon.Builder.class)
public interface Taxon extends WithTaxon, Item {
    /** Its name for programs; people see the title. */
    @JsonProperty("Name")
    @Nullable String name();

    /** In one text. */
    @JsonProperty("Synonyms")
    @Nullable String synonyms();

    @JsonProperty("TaxonomyId")
    @Nullable UUID taxonomyId();

    /** The taxon above it; null at the top of a hierarchy, and in flat taxonomies. */
    @JsonProperty("ParentId")
    @Nullable UUID parentId();

    /** The place among its siblings, a number that may be negative or have a fraction. */
    @JsonProperty("Ordinal")
    @Nullable BigDecimal ordinal();

    /** The name of the provider. */
    @JsonProperty("Provider")
    @Nullable String provider();

    /** How many items have it. */
    @JsonProperty("AppliedTo")
    @Nullable Long appliedTo();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Taxon}s. */
    final class Builder extends ImmutableTaxon.Builder {
        Builder() {}
    }
}
