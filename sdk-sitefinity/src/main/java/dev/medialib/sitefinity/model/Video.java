package dev.medialib.sitefinity.model;

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
    /** In pixels; null when the server does not know. Set by the server. */
    @JsonProperty("Width")
    @Nullable Integer width();

    /** In pixels; null when the server does not know. Set by the server. */
    @JsonProperty("Height")
    @Nullable Integer height();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Video}s. */
    final class Builder extends ImmutableVideo.Builder {
        Builder() {}
    }
}
