package dev.medialib.sanity.video;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import dev.medialib.sanity.model.AspectRatio;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * All that a player needs of a video.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = PlaybackInfo.Builder.class)
public interface PlaybackInfo extends WithPlaybackInfo, JsonModel {
    /** Opaque: the vendor's descriptions differ in what id it is. URLs must not be built from it. */
    @Nullable String id();

    /** The HLS playlist. */
    @Nullable PlaybackSource stream();

    /** A still picture. */
    @Nullable PlaybackSource thumbnail();

    /** A short animation. */
    @Nullable PlaybackSource animated();

    /** The pictures that a player shows along its time line. */
    @Nullable PlaybackSource storyboard();

    /** In seconds. */
    @Nullable BigDecimal duration();

    /** Width by height: a number here; the vendor's documents of videos have a text such as {@code 16:9}. */
    @Nullable AspectRatio aspectRatio();

    /** MP4 files; null when the server left them out. Not in the vendor's reference; its client knows them. */
    @Nullable List<PlaybackRendition> renditions();

    /** Null when the server left them out. Not in the vendor's reference; the vendor's client knows them. */
    @Nullable List<SubtitleTrack> subtitles();

    /** Whether the video is private, so that its parts need their tokens. */
    default boolean isSigned() {
        PlaybackSource stream = stream();
        return stream != null && stream.isSigned();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PlaybackInfo}s. */
    final class Builder extends ImmutablePlaybackInfo.Builder {
        Builder() {}
    }
}
