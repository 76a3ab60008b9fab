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
 * Definition of an aspect: a named field, or a group of fields, that assets can have. It is a document of the type {@code
 * sanity.asset.aspect}. Source: the vendor's command line tool and types package.
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
     * Returns the types of assets that can have the aspect; null for all types. The vendor's tools write a list. The vendor's
     * types package declares a single text instead; {@link #unknownProperties()} contains such a text.
     */
    @JsonProperty("assetType")
    @Nullable List<AssetType> assetTypes();

    /**
     * Returns the definition as a schema field, with {@code name}, {@code type} and other properties; null when a projection
     * left it out.
     */
    @Nullable JsonData definition();

    /**
     * Returns whether queries of a dataset can read the values with {@code media::aspect(media, "name")}; null when the server
     * does not send it.
     */
    @JsonProperty("public")
    @Nullable Boolean isPublic();

    /** Returns the name of the aspect. It is also the id of the document. */
    default String name() {
        return id();
    }

    /**
     * Creates an aspect for all types of assets.
     *
     * @param name letters, digits, hyphens and underscores
     * @param definition the properties of a schema field except its {@code name}, such as {@code type} and {@code title}. A
     *     value is anything that {@link JsonData#of} accepts
     * @throws IllegalArgumentException if the name is invalid, or the definition has no {@code type} or a different name
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
