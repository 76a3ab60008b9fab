package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/**
 * Kind of playback URL: stream, thumbnail, animation or storyboard. The vendor's reference does not list the values. These
 * values are the property names of {@link PlaybackInfo}.
 */
public final class PlaybackType extends OpenEnum {
    /** The HLS playlist. */
    public static final PlaybackType STREAM = new PlaybackType("stream");
    /** The still image. */
    public static final PlaybackType THUMBNAIL = new PlaybackType("thumbnail");
    /** The short animation. */
    public static final PlaybackType ANIMATED = new PlaybackType("animated");
    /** The images for the timeline of a player. */
    public static final PlaybackType STORYBOARD = new PlaybackType("storyboard");

    private PlaybackType(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static PlaybackType of(String value) {
        return new PlaybackType(value);
    }
}
