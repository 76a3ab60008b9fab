package dev.medialib.sanity.upload;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** What Sanity is to find out about an image of a dataset. */
public final class ImageMeta extends OpenEnum {
    /** Where it was taken. */
    public static final ImageMeta LOCATION = new ImageMeta("location");

    public static final ImageMeta EXIF = new ImageMeta("exif");
    public static final ImageMeta IMAGE = new ImageMeta("image");

    /** Its prevailing colours. */
    public static final ImageMeta PALETTE = new ImageMeta("palette");

    /** A tiny version, as a data URL. */
    public static final ImageMeta LQIP = new ImageMeta("lqip");

    public static final ImageMeta BLURHASH = new ImageMeta("blurhash");
    public static final ImageMeta THUMBHASH = new ImageMeta("thumbhash");

    private ImageMeta(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static ImageMeta of(String value) {
        return new ImageMeta(value);
    }
}
