package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.document.StoredDocument;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Folder of a media library, {@code sanity.directory}. Folders are a public beta of the vendor, and their properties may
 * change. A directory contains the reference to its parent, but no references to its children.
 */
@Value.Immutable
@ModelStyle
public interface Directory extends WithDirectory, StoredDocument {
    /** Returns the name; null when a projection left it out. */
    @Nullable String name();

    /** Returns the description; null when there is none. */
    @Nullable String description();

    /**
     * Returns the reference to the parent directory; null when a projection left it out. The parent of a top directory is the
     * tree of the library, {@code tree.{libraryId}}.
     */
    @Nullable Reference parent();

    /**
     * Returns the reference to the top directory that contains this directory; null when there is none. The server probably
     * sets this reference.
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
