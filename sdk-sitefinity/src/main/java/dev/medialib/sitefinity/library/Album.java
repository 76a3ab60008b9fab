package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A library of images. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Album.Builder.class)
public interface Album extends WithAlbum, Library {
    /** Returns whether the server resizes images when they are uploaded. */
    @JsonProperty("ResizeOnUpload")
    @Nullable Boolean resizeOnUpload();

    /** Returns the size to which the server resizes images. The unit is not documented. */
    @JsonProperty("NewSize")
    @Nullable Integer newSize();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Album}. */
    final class Builder extends ImmutableAlbum.Builder {
        Builder() {}
    }
}
