package dev.medialib.sanity.video;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Subtitles of a video, as a player gets them.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = SubtitleTrack.Builder.class)
public interface SubtitleTrack extends WithSubtitleTrack, PlaybackLink, JsonModel {
    @Nullable String trackId();

    /** Such as {@code en}. */
    @Nullable String languageCode();

    /** Whether they tell sounds too, for those who cannot hear. */
    @Nullable Boolean closedCaptions();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SubtitleTrack}s. */
    final class Builder extends ImmutableSubtitleTrack.Builder {
        Builder() {}
    }
}
