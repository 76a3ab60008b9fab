package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.document.StoredDocument;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Asset of a media library. Users see it as one image, video or file. It is a document of the type {@code sanity.asset}. Each
 * version of its bytes is a separate document, an {@link AssetInstance}. Source of the property names: the vendor's generated
 * schema {@code
 * @sanity/media-library-types}.
 */
@Value.Immutable
@ModelStyle
public interface Asset extends WithAsset, StoredDocument {
    /** Returns the title; null when there is none. */
    @Nullable String title();

    /** Returns the type of the asset; null when a projection left it out. */
    @Nullable AssetType assetType();

    /** Returns the access rule of the CDN; null when a projection left it out. */
    @Nullable CdnAccessPolicy cdnAccessPolicy();

    /** Returns the reference to the current {@link AssetInstance}. */
    @Nullable Reference currentVersion();

    /** Returns all versions. An upload of a new version does not make this version the current one. */
    @Nullable List<AssetVersion> versions();

    /** Returns the values of aspects by the name of the aspect; null when there are none. */
    @Nullable Map<String, JsonData> aspects();

    /**
     * Returns the value of an aspect, converted to {@code type}. Properties of the value that {@code type} does not have are
     * skipped.
     *
     * @param name the name of the aspect
     * @param type a record, a bean or a simple type such as {@code String}
     * @return the value; null if the asset has no value or a JSON null
     * @throws dev.medialib.core.json.JsonMismatchException if the value has another shape
     */
    default <T> @Nullable T aspect(String name, Class<T> type) {
        Map<String, JsonData> aspects = aspects();
        JsonData value = aspects == null ? null : aspects.get(name);
        return value == null || value.isNull() ? null : value.as(type);
    }

    /** Returns the reference to the directory or tree that contains the asset; null at the top. */
    @Nullable Reference parent();

    /** Returns the reference to the top directory that contains the asset; null when there is none. */
    @Nullable Reference rootDirectory();

    /** Returns the URL that always returns the current version; null in many responses. */
    @Nullable String url();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Asset fromJson(JsonData json) {
        return json.as(Asset.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Asset}. */
    final class Builder extends ImmutableAsset.Builder {
        Builder() {}
    }
}
