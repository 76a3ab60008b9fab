package dev.medialib.sitefinity.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A video. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Video.Builder.class)
public interface Video extends WithVideo, MediaItem {
    /** Returns the width in pixels; null when the server does not know it. It is read-only. */
    @JsonProperty("Width")
    @Nullable Integer width();

    /** Returns the height in pixels; null when the server does not know it. It is read-only. */
    @JsonProperty("Height")
    @Nullable Integer height();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Video}. */
    final class Builder extends ImmutableVideo.Builder {
        Builder() {}
    }
}
