package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.document.StoredDocument;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a media library, {@code sanity.directory}. Folders are a public beta of the vendor: the shape of their documents may
 * change. A directory knows its parent; nothing lists its children.
 */
@Value.Immutable
@ModelStyle
public interface Directory extends WithDirectory, StoredDocument {
    /** Returns the name; null when a projection left it out. */
    @Nullable String name();

    /** Returns the description; null when there is none. */
    @Nullable String description();

    /**
     * Returns the reference to the directory that contains this one, or to the tree of the library, {@code tree.{libraryId}},
     * for a directory at the top; null when a projection left it out.
     */
    @Nullable Reference parent();

    /**
     * Returns the reference to the top directory that contains this one; null when it is in none. The server probably sets it.
     */
    @Nullable Reference rootDirectory();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Directory fromJson(JsonData json) {
        return json.as(Directory.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Directory}. */
    final class Builder extends ImmutableDirectory.Builder {
        Builder() {}
    }
}
