package dev.medialib.sitefinity.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.library.VideoLibrary;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Video in the media library. */
@Value.Immutable
@ModelStyle
public interface Video extends WithVideo, MediaItem {
    /** Returns the width in pixels; null if the server does not know it. It is read-only. */
    @JsonProperty("Width")
    @Nullable Integer width();

    /** Returns the height in pixels; null if the server does not know it. It is read-only. */
    @JsonProperty("Height")
    @Nullable Integer height();

    /**
     * Returns the library with its properties, also for an item in a folder of the library. The result is null unless the
     * property was expanded: {@code videos().get(id, p -> p.expand("Parent"))}. The property is read-only. To change the
     * library, set {@link #parentId()}.
     */
    @JsonProperty("Parent")
    @Nullable VideoLibrary parent();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Video fromJson(JsonData json) {
        return json.as(Video.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Video}. */
    final class Builder extends ImmutableVideo.Builder {
        Builder() {}
    }
}
