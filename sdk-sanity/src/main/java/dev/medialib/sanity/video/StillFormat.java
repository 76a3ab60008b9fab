package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Format of a thumbnail or of storyboard images. */
public final class StillFormat extends OpenEnum {
    public static final StillFormat JPG = new StillFormat("jpg");
    public static final StillFormat PNG = new StillFormat("png");
    public static final StillFormat WEBP = new StillFormat("webp");

    private StillFormat(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static StillFormat of(String value) {
        return new StillFormat(value);
    }
}
