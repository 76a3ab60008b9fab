package dev.medialib.sanity.video;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;

/**
 * Where the stream of a video is, or one of the pictures made from it.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = PlaybackSource.Builder.class)
public interface PlaybackSource extends WithPlaybackSource, PlaybackLink, JsonModel {

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PlaybackSource}s. */
    final class Builder extends ImmutablePlaybackSource.Builder {
        Builder() {}
    }
}
