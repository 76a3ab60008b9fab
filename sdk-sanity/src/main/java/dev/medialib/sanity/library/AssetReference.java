package dev.medialib.sanity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.id.GlobalDocumentReference;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Document that refers to an asset of a media library. According to the vendor's reference, such a document is not a draft, but
 * the example in the reference contains a draft.
 */
@Value.Immutable
@ModelStyle
public interface AssetReference extends WithAssetReference, JsonModel {
    /**
     * Returns the reference to the document, {@code dataset:{project}.{dataset}:{id}}; null when the server did not send it.
     */
    @Nullable String sourceDocumentRef();

    /**
     * Returns the paths of the references in the document, such as {@code body[4].media._ref}; null when the server did not send
     * them.
     */
    @Nullable List<String> sourceFieldPaths();

    /**
     * Returns the parsed reference to the document; null when the server did not send it.
     *
     * @throws IllegalArgumentException if {@link #sourceDocumentRef} is not a valid reference
     */
    default @Nullable GlobalDocumentReference source() {
        String source = sourceDocumentRef();
        return source == null ? null : GlobalDocumentReference.of(source);
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AssetReference fromJson(JsonData json) {
        return json.as(AssetReference.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link AssetReference}. */
    final class Builder extends ImmutableAssetReference.Builder {
        Builder() {}
    }
}
