package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A classification, such as tags (flat) or categories (hierarchical); its entries are {@link Taxon}s.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Taxonomy.Builder.class)
public interface Taxonomy extends WithTaxonomy, JsonModel {
    @JsonProperty("Id")
    UUID id();

    @JsonProperty("Title")
    @Nullable String title();

    /** Its name for programs; people see the title. */
    @JsonProperty("Name")
    @Nullable String name();

    @JsonProperty("Description")
    @Nullable String description();

    /** What one of its entries is called. */
    @JsonProperty("TaxonName")
    @Nullable String taxonName();

    /** The entity set of its entries: {@code flat-taxa} or {@code hierarchy-taxa}. */
    @JsonProperty("TaxaUrl")
    @Nullable String taxaUrl();

    /** 0 for flat, 1 for hierarchical, as a number or a text. */
    @JsonProperty("Type")
    @Nullable JsonData type();

    /** Whether its entries can have entries below them. */
    default boolean isHierarchical() {
        JsonData type = type();
        return type != null && (type.equals(JsonData.of(1)) || type.equals(JsonData.of("1")));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Taxonomy}s. */
    final class Builder extends ImmutableTaxonomy.Builder {
        Builder() {}
    }
}
