package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.document.StoredDocument;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Collection of assets of a media library, {@code sanity.asset.collection}. */
@Value.Immutable
@ModelStyle
public interface AssetCollection extends WithAssetCollection, StoredDocument {
    /** Returns the title; null when a projection left it out. */
    @Nullable String title();

    /** Returns the description; null when there is none. */
    @Nullable String description();

    /** Returns the reference to the directory or tree that contains the collection; null when there is none. */
    @Nullable Reference parent();

    /**
     * Returns the reference to the top directory that contains the collection; null when there is none. The server probably
     * sets this reference.
     */
    @Nullable Reference rootDirectory();

    /** Returns the references to the assets of the collection; null when there are none. */
    @Nullable List<Reference> assets();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AssetCollection fromJson(JsonData json) {
        return json.as(AssetCollection.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link AssetCollection}. */
    final class Builder extends ImmutableAssetCollection.Builder {
        Builder() {}
    }
}
