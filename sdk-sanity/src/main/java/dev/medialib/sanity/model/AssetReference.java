package dev.medialib.sanity.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.id.GlobalDocumentReference;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A document that refers to an asset of a media library. Drafts have been seen among them, although the vendor's reference excludes
 * them.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = AssetReference.Builder.class)
public interface AssetReference extends WithAssetReference, JsonModel {
    /** The document, as {@code dataset:{project}.{dataset}:{id}}. */
    @Nullable String sourceDocumentRef();

    /** Where in the document the references stand, such as {@code body[4].media._ref}; null when the server left them out. */
    @Nullable List<String> sourceFieldPaths();

    /**
     * The document as a reference with its parts; null when the server left it out.
     *
     * @throws IllegalArgumentException if {@link #sourceDocumentRef} is no reference
     */
    default @Nullable GlobalDocumentReference source() {
        String source = sourceDocumentRef();
        return source == null ? null : GlobalDocumentReference.of(source);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AssetReference}s. */
    final class Builder extends ImmutableAssetReference.Builder {
        Builder() {}
    }
}
