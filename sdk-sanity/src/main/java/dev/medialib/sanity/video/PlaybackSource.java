package dev.medialib.sanity.video;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;

/** The URL of the stream of a video, or of an image made from it. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = PlaybackSource.Builder.class)
public interface PlaybackSource extends WithPlaybackSource, PlaybackLink, JsonModel {

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link PlaybackSource}. */
    final class Builder extends ImmutablePlaybackSource.Builder {
        Builder() {}
    }
}
