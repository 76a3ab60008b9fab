package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Way to fit a thumbnail to the requested size. */
public final class ThumbnailFit extends OpenEnum {
    public static final ThumbnailFit PRESERVE = new ThumbnailFit("preserve");
    public static final ThumbnailFit STRETCH = new ThumbnailFit("stretch");
    public static final ThumbnailFit CROP = new ThumbnailFit("crop");
    public static final ThumbnailFit SMARTCROP = new ThumbnailFit("smartcrop");
    public static final ThumbnailFit PAD = new ThumbnailFit("pad");

    private ThumbnailFit(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static ThumbnailFit of(String value) {
        return new ThumbnailFit(value);
    }
}
