package dev.medialib.sanity.url;

/**
 * Parts of an image that an editor cut off, as fractions of its width and height. For example, a {@code left} of 0.1 removes a
 * tenth of the width on the left side. Without a crop, all four fractions are 0.
 *
 * <p>Source: the type {@code image} in Sanity's schema documentation.
 *
 * @param left the part of the width to cut off on the left side, from 0 to 1
 * @param top the part of the height to cut off at the top, from 0 to 1
 * @param right the part of the width to cut off on the right side, from 0 to 1
 * @param bottom the part of the height to cut off at the bottom, from 0 to 1
 */
public record Crop(double left, double top, double right, double bottom) {
    /** A crop that removes nothing. */
    public static final Crop NONE = new Crop(0, 0, 0, 0);

    /**
     * Checks the fractions.
     *
     * @throws IllegalArgumentException if a fraction is not from 0 to 1, or the crop would remove the whole image
     */
    public Crop {
        Numbers.requireFraction("crop.left", left);
        Numbers.requireFraction("crop.top", top);
        Numbers.requireFraction("crop.right", right);
        Numbers.requireFraction("crop.bottom", bottom);
        if (left + right >= 1 || top + bottom >= 1) {
            throw new IllegalArgumentException(
                    "crop must not remove the whole image; left + right and top + bottom must be less than 1");
        }
    }
}
