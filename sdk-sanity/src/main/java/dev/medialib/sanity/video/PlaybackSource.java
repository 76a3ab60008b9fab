package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;

/** URL of the stream of a video, or of an image of the video. */
@Value.Immutable
@ModelStyle
public interface PlaybackSource extends WithPlaybackSource, PlaybackLink, JsonModel {

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PlaybackSource fromJson(JsonData json) {
        return json.as(PlaybackSource.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link PlaybackSource}. */
    final class Builder extends ImmutablePlaybackSource.Builder {
        Builder() {}
    }
}
