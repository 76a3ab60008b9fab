package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Subtitles of a video, for a player. */
@Value.Immutable
@ModelStyle
public interface SubtitleTrack extends WithSubtitleTrack, PlaybackLink, JsonModel {
    /** Returns the id of the track; null when the server does not send it. */
    @Nullable String trackId();

    /** Returns the language, such as {@code en}. */
    @Nullable String languageCode();

    /** Returns whether the subtitles also describe sounds, for people who cannot hear; null when the server does not send it. */
    @Nullable Boolean closedCaptions();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SubtitleTrack fromJson(JsonData json) {
        return json.as(SubtitleTrack.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link SubtitleTrack}. */
    final class Builder extends ImmutableSubtitleTrack.Builder {
        Builder() {}
    }
}
