package dev.medialib.sanity.url;

/**
 * Part of an image that an editor wants to keep visible in every crop. It is an ellipse, as fractions of the image's width and
 * height.
 *
 * <p>Source: the type {@code image} in Sanity's schema documentation.
 *
 * @param x the horizontal center, from 0 on the left side to 1
 * @param y the vertical center, from 0 at the top to 1
 * @param width the width of the ellipse, from 0 to 1
 * @param height the height of the ellipse, from 0 to 1
 */
public record Hotspot(double x, double y, double width, double height) {
    /** A hotspot for the whole image, with its center in the middle. */
    public static final Hotspot CENTER = new Hotspot(0.5, 0.5, 1, 1);

    /**
     * Checks the fractions.
     *
     * @throws IllegalArgumentException if a fraction is not from 0 to 1
     */
    public Hotspot {
        Numbers.requireFraction("hotspot.x", x);
        Numbers.requireFraction("hotspot.y", y);
        Numbers.requireFraction("hotspot.width", width);
        Numbers.requireFraction("hotspot.height", height);
    }
}
