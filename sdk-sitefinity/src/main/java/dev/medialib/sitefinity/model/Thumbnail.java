package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A smaller picture of an image. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Thumbnail.Builder.class)
public interface Thumbnail extends WithThumbnail, JsonModel {
    /** The name of the thumbnail profile, such as {@code 0} or {@code thumbnail}. */
    @JsonProperty("Title")
    @Nullable String title();

    /** Absolute or relative, as {@link MediaItem#url()}. */
    @JsonProperty("Url")
    @Nullable String url();

    /** In pixels. */
    @JsonProperty("Width")
    @Nullable Integer width();

    /** In pixels; only newer servers tell. */
    @JsonProperty("Height")
    @Nullable Integer height();

    /** Only newer servers tell. */
    @JsonProperty("Name")
    @Nullable String name();

    /** Of the image that it was made from; only newer servers tell. */
    @JsonProperty("OriginalUrl")
    @Nullable String originalUrl();

    /** Only newer servers tell. */
    @JsonProperty("MimeType")
    @Nullable String mimeType();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Thumbnail}s. */
    final class Builder extends ImmutableThumbnail.Builder {
        Builder() {}
    }
}
