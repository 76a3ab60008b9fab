package dev.medialib.sitefinity.taxonomy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A classification, such as tags (flat) or categories (hierarchical). Its entries are {@link Taxon}s. */
@Value.Immutable
@ModelStyle
public interface Taxonomy extends WithTaxonomy, JsonModel {
    /** Returns the id. */
    @JsonProperty("Id")
    UUID id();

    /** Returns the title. */
    @JsonProperty("Title")
    @Nullable String title();

    /** Returns the name for programs; users see the title. */
    @JsonProperty("Name")
    @Nullable String name();

    /** Returns the description. */
    @JsonProperty("Description")
    @Nullable String description();

    /** Returns the name of a single entry. */
    @JsonProperty("TaxonName")
    @Nullable String taxonName();

    /** Returns the entity set of the entries: {@code flat-taxa} or {@code hierarchy-taxa}. */
    @JsonProperty("TaxaUrl")
    @Nullable String taxaUrl();

    /** Returns the type: 0 for flat, 1 for hierarchical, as a number or a text. */
    @JsonProperty("Type")
    @Nullable JsonData type();

    /** Returns whether entries can have child entries. */
    default boolean isHierarchical() {
        JsonData type = type();
        return type != null && (type.equals(JsonData.of(1)) || type.equals(JsonData.of("1")));
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
