package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Format of an animation. */
public final class AnimatedFormat extends OpenEnum {
    public static final AnimatedFormat GIF = new AnimatedFormat("gif");
    public static final AnimatedFormat WEBP = new AnimatedFormat("webp");

    private AnimatedFormat(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static AnimatedFormat of(String value) {
        return new AnimatedFormat(value);
    }
}
