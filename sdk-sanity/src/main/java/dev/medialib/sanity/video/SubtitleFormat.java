package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Format of a subtitle file. The vendor's reference does not describe these formats. */
public final class SubtitleFormat extends OpenEnum {
    /** WebVTT. */
    public static final SubtitleFormat VTT = new SubtitleFormat("vtt");
    /** SubRip. */
    public static final SubtitleFormat SRT = new SubtitleFormat("srt");

    private SubtitleFormat(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static SubtitleFormat of(String value) {
        return new SubtitleFormat(value);
    }
}
