package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A library of images. */
@Value.Immutable
@ModelStyle
public interface Album extends WithAlbum, Library {
    /** Returns whether the server resizes images on upload. */
    @JsonProperty("ResizeOnUpload")
    @Nullable Boolean resizeOnUpload();

    /** Returns the size to which the server resizes images. The unit is not documented. */
    @JsonProperty("NewSize")
    @Nullable Integer newSize();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Album fromJson(JsonData json) {
        return json.as(Album.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Album}. */
    final class Builder extends ImmutableAlbum.Builder {
        Builder() {}
    }
}
