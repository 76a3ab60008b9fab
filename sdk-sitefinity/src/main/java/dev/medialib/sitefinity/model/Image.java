package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An image. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Image.Builder.class)
public interface Image extends WithImage, MediaItem {
    @JsonProperty("AlternativeText")
    @Nullable String alternativeText();

    /** In pixels. Set by the server. */
    @JsonProperty("Width")
    @Nullable Integer width();

    /** In pixels. Set by the server. */
    @JsonProperty("Height")
    @Nullable Integer height();

    /** Null when the server left them out, as lists do. Set by the server. */
    @JsonProperty("Thumbnails")
    @Nullable List<Thumbnail> thumbnails();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Image}s. */
    final class Builder extends ImmutableImage.Builder {
        Builder() {}
    }
}
