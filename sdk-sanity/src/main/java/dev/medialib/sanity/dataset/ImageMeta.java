package dev.medialib.sanity.dataset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Kind of metadata that Sanity extracts from an image of a dataset. */
public final class ImageMeta extends OpenEnum {
    /** The location where the image was taken. */
    public static final ImageMeta LOCATION = new ImageMeta("location");

    public static final ImageMeta EXIF = new ImageMeta("exif");
    public static final ImageMeta IMAGE = new ImageMeta("image");

    /** The dominant colors. */
    public static final ImageMeta PALETTE = new ImageMeta("palette");

    /** A tiny version of the image, as a data URL. */
    public static final ImageMeta LQIP = new ImageMeta("lqip");

    public static final ImageMeta BLURHASH = new ImageMeta("blurhash");
    public static final ImageMeta THUMBHASH = new ImageMeta("thumbhash");

    private ImageMeta(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static ImageMeta of(String value) {
        return new ImageMeta(value);
    }
}
