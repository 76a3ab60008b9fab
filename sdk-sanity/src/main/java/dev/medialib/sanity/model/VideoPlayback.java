package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A way to play a video, of its metadata. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = VideoPlayback.Builder.class)
public interface VideoPlayback extends WithVideoPlayback, JsonModel {
    @JsonProperty("_id")
    @Nullable String id();

    /** Such as {@code public} or {@code signed}; the values are not documented. */
    @Nullable String policy();

    @Nullable String name();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link VideoPlayback}s. */
    final class Builder extends ImmutableVideoPlayback.Builder {
        Builder() {}
    }
}
