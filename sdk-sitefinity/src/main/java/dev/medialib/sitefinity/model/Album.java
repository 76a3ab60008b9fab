package dev.medialib.sitefinity.model;

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
    /** Whether images are made smaller as they are uploaded. */
    @JsonProperty("ResizeOnUpload")
    @Nullable Boolean resizeOnUpload();

    /** The size to which images are made smaller. The unit is not documented. */
    @JsonProperty("NewSize")
    @Nullable Integer newSize();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Album}s. */
    final class Builder extends ImmutableAlbum.Builder {
        Builder() {}
    }
}
