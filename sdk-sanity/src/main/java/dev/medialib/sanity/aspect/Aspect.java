package dev.medialib.sanity.aspect;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.AssetType;
import dev.medialib.sanity.document.StoredDocument;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Definition of an aspect, {@code sanity.asset.aspect}: a named field, or a group of fields, that assets can have. The document is
 * known from the vendor's command line tool and types package.
 *
 * <pre>{@code
 * Aspect copyright = Aspect.of("copyright", Map.of("type", "string", "title", "Copyright"))
 *         .withAssetTypes(AssetType.IMAGE);
 * }</pre>
 */
@Value.Immutable
@ModelStyle
public interface Aspect extends WithAspect, StoredDocument {
    /**
     * Returns the types of assets that can have the aspect; null for all types. The vendor's tools write a list. Its types
     * package declares a single text, which is only in {@link #unknownProperties()}.
     */
    @JsonProperty("assetType")
    @Nullable List<AssetType> assetTypes();

    /** Returns the definition in the form of a field of a schema: {@code name}, {@code type} and more; null when a projection left it out. */
    @Nullable JsonData definition();

    /**
     * Returns whether queries of a dataset can read the values, with {@code media::aspect(media, "name")}; null when the server
     * does not send it.
     */
    @JsonProperty("public")
    @Nullable Boolean isPublic();

    /** Returns the name, which is the id of the document. */
    default String name() {
        return id();
    }

    /**
     * Returns a new aspect that all types of assets can have.
     *
     * @param name consists of letters, digits, hyphens and underscores
     * @param definition a field of a schema without its {@code name}, such as {@code type} and {@code title}; the values are
     *     anything that {@link JsonData#of} accepts
     * @throws IllegalArgumentException if the name is invalid, or the definition has no {@code type} or another name
     */
    static Aspect of(String name, Map<String, ?> definition) {
        return AspectRules.checked(builder()
                .id(name)
                .type(AspectRules.TYPE)
                .definition(JsonData.of(definition))
                .build());
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Aspect fromJson(JsonData json) {
        return json.as(Aspect.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Aspect}. */
    final class Builder extends ImmutableAspect.Builder {
        Builder() {}
    }
}
