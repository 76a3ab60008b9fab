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

/** Data that a player needs to play a video. */
@Value.Immutable
@ModelStyle
public interface PlaybackInfo extends WithPlaybackInfo, JsonModel {
    /** Returns an opaque id. Do not build URLs from it, because the vendor's descriptions of it differ. */
    @Nullable String id();

    /** Returns the HLS playlist. */
    @Nullable PlaybackSource stream();

    /** Returns the still image. */
    @Nullable PlaybackSource thumbnail();

    /** Returns the short animation. */
    @Nullable PlaybackSource animated();

    /** Returns the images for the timeline of a player. */
    @Nullable PlaybackSource storyboard();

    /** Returns the duration in seconds. */
    @Nullable BigDecimal duration();

    /** Returns the ratio of width to height, a number. The documents of videos contain a text such as {@code 16:9} instead. */
    @Nullable AspectRatio aspectRatio();

    /**
     * Returns the MP4 files; null when the server did not send them. Source: the vendor's client. The vendor's reference does
     * not contain them.
     */
    @Nullable List<PlaybackRendition> renditions();

    /**
     * Returns the subtitles; null when the server did not send them. Source: the vendor's client. The vendor's reference does
     * not contain them.
     */
    @Nullable List<SubtitleTrack> subtitles();

    /** Returns whether the video is private. The URLs of a private video need their tokens. */
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
