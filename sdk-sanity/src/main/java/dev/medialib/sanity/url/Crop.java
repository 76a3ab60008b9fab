package dev.medialib.sanity.url;

/**
 * The parts that an editor cut off an image, as fractions of its sides. For example, a {@code left} of 0.1 removes a tenth of the
 * width on the left side. All four are 0 when nothing is cut off.
 *
 * <p>Source: the type {@code image} in Sanity's schema documentation.
 *
 * @param left the fraction of the width that is cut off on the left side, 0 to 1
 * @param top the fraction of the height that is cut off at the top, 0 to 1
 * @param right the fraction of the width that is cut off on the right side, 0 to 1
 * @param bottom the fraction of the height that is cut off at the bottom, 0 to 1
 */
public record Crop(double left, double top, double right, double bottom) {
    /** A crop that removes nothing. */
    public static final Crop NONE = new Crop(0, 0, 0, 0);

    /**
     * Checks the fractions.
     *
     * @throws IllegalArgumentException if a fraction is not from 0 to 1, or nothing would remain of the image
     */
    public Crop {
        Numbers.requireFraction("crop.left", left);
        Numbers.requireFraction("crop.top", top);
        Numbers.requireFraction("crop.right", right);
        Numbers.requireFraction("crop.bottom", bottom);
        if (left + right >= 1 || top + bottom >= 1) {
            throw new IllegalArgumentException(
                    "crop must leave something of the image: left + right and top + bottom must be less than 1");
        }
    }
}
