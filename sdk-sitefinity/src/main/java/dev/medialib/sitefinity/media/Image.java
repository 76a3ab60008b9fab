package dev.medialib.sitefinity.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.library.Album;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Image in the media library. */
@Value.Immutable
@ModelStyle
public interface Image extends WithImage, MediaItem {
    /** Returns the alternative text; null if there is none. */
    @JsonProperty("AlternativeText")
    @Nullable String alternativeText();

    /** Returns the width in pixels. It is read-only. */
    @JsonProperty("Width")
    @Nullable Integer width();

    /** Returns the height in pixels. It is read-only. */
    @JsonProperty("Height")
    @Nullable Integer height();

    /** Returns the thumbnails; null if the server did not send them, as in lists. They are read-only. */
    @JsonProperty("Thumbnails")
    @Nullable List<Thumbnail> thumbnails();

    /**
     * Returns the library with its properties, also for an item in a folder of the library. The result is null unless the
     * property was expanded: {@code images().get(id, p -> p.expand("Parent"))}. The property is read-only. To change the
     * library, set {@link #parentId()}.
     */
    @JsonProperty("Parent")
    @Nullable Album parent();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Image fromJson(JsonData json) {
        return json.as(Image.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Image}. */
    final class Builder extends ImmutableImage.Builder {
        Builder() {}
    }
}
