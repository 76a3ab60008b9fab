package dev.medialib.sitefinity.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Thumbnail of an image. */
@Value.Immutable
@ModelStyle
public interface Thumbnail extends WithThumbnail, JsonModel {
    /** Returns the name of the thumbnail profile, such as {@code 0} or {@code thumbnail}. */
    @JsonProperty("Title")
    @Nullable String title();

    /** Returns the URL, absolute or relative like {@link MediaItem#url()}. */
    @JsonProperty("Url")
    @Nullable String url();

    /** Returns the width in pixels. */
    @JsonProperty("Width")
    @Nullable Integer width();

    /** Returns the height in pixels; null from older servers. */
    @JsonProperty("Height")
    @Nullable Integer height();

    /** Returns the name; null from older servers. */
    @JsonProperty("Name")
    @Nullable String name();

    /** Returns the URL of the original image; null from older servers. */
    @JsonProperty("OriginalUrl")
    @Nullable String originalUrl();

    /** Returns the media type; null from older servers. */
    @JsonProperty("MimeType")
    @Nullable String mimeType();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Thumbnail fromJson(JsonData json) {
        return json.as(Thumbnail.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Thumbnail}. */
    final class Builder extends ImmutableThumbnail.Builder {
        Builder() {}
    }
}
