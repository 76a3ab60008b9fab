package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.asset.AspectRatio;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The data that a player needs to play a video. */
@Value.Immutable
@ModelStyle
public interface PlaybackInfo extends WithPlaybackInfo, JsonModel {
    /** Returns an opaque id. The vendor's descriptions of it differ, so do not build URLs from it. */
    @Nullable String id();

    /** Returns the HLS playlist. */
    @Nullable PlaybackSource stream();

    /** Returns the still image. */
    @Nullable PlaybackSource thumbnail();

    /** Returns the short animation. */
    @Nullable PlaybackSource animated();

    /** Returns the images that a player shows along its timeline. */
    @Nullable PlaybackSource storyboard();

    /** Returns the duration in seconds. */
    @Nullable BigDecimal duration();

    /** Returns the ratio of width to height, which is a number here. The documents of videos have a text such as {@code 16:9}. */
    @Nullable AspectRatio aspectRatio();

    /**
     * Returns the MP4 files; null when the server did not send them. They are known from the vendor's client and not in its
     * reference.
     */
    @Nullable List<PlaybackRendition> renditions();

    /**
     * Returns the subtitles; null when the server did not send them. They are known from the vendor's client and not in its
     * reference.
     */
    @Nullable List<SubtitleTrack> subtitles();

    /** Returns whether the video is private, so that its parts need their tokens. */
    default boolean isSigned() {
        PlaybackSource stream = stream();
        return stream != null && stream.isSigned();
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PlaybackInfo fromJson(JsonData json) {
        return json.as(PlaybackInfo.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link PlaybackInfo}. */
    final class Builder extends ImmutablePlaybackInfo.Builder {
        Builder() {}
    }
}
