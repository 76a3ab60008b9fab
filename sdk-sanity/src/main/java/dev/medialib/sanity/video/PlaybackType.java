package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** What of a video is to be played or shown. The vendor's reference does not list the values; these are the names of the parts of {@link PlaybackInfo}. */
public final class PlaybackType extends OpenEnum {
    /** The HLS playlist. */
    public static final PlaybackType STREAM = new PlaybackType("stream");
    /** A still picture. */
    public static final PlaybackType THUMBNAIL = new PlaybackType("thumbnail");
    /** A short animation. */
    public static final PlaybackType ANIMATED = new PlaybackType("animated");
    /** The pictures that a player shows along its time line. */
    public static final PlaybackType STORYBOARD = new PlaybackType("storyboard");

    private PlaybackType(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static PlaybackType of(String value) {
        return new PlaybackType(value);
    }
}
