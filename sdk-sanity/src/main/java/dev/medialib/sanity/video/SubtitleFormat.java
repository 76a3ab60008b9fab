package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** The format of a file with subtitles. Not in the vendor's reference. */
public final class SubtitleFormat extends OpenEnum {
    /** WebVTT. */
    public static final SubtitleFormat VTT = new SubtitleFormat("vtt");
    /** SubRip. */
    public static final SubtitleFormat SRT = new SubtitleFormat("srt");

    private SubtitleFormat(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static SubtitleFormat of(String value) {
        return new SubtitleFormat(value);
    }
}
