package dev.medialib.sanity.url;

import dev.medialib.core.json.OpenEnum;

/**
 * Target format of an image. It is the value of the URL parameter {@code fm}. {@link #of} creates other formats. For {@code
 * json}, the server returns data about the image instead of the image. AVIF is available only with {@link AutoMode#FORMAT}.
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
     * @throws IllegalArgumentException if {@code value} contains other characters than Latin letters and digits
     */
    public static ImageFormat of(String value) {
        if (!value.matches("[a-zA-Z0-9]+")) {
            throw new IllegalArgumentException("format must consist of Latin letters and digits");
        }
        return new ImageFormat(value);
    }
}
