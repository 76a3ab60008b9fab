package dev.medialib.sanity.url;

import dev.medialib.core.json.OpenEnum;

/**
 * Target format of an image; the parameter {@code fm}. Other formats can be {@linkplain #of named}, such as {@code json}, for
 * which the server responds with data about the image instead of the image. AVIF is available only by {@link AutoMode#FORMAT}.
 *
 * <p>Source: Sanity's page on image transformations.
 */
public final class ImageFormat extends OpenEnum {
    public static final ImageFormat JPG = new ImageFormat("jpg");

    /** Progressive JPEG. */
    public static final ImageFormat PJPG = new ImageFormat("pjpg");

    public static final ImageFormat PNG = new ImageFormat("png");
    public static final ImageFormat WEBP = new ImageFormat("webp");

    private ImageFormat(String value) {
        super(value);
    }

    /**
     * Returns a format by its name.
     *
     * @throws IllegalArgumentException if the name has characters other than Latin letters and digits
     */
    public static ImageFormat of(String value) {
        if (!value.matches("[a-zA-Z0-9]+")) {
            throw new IllegalArgumentException("format must be made of Latin letters and digits");
        }
        return new ImageFormat(value);
    }
}
