package dev.medialib.sanity.url;

/** Part of an image, in pixels of the original. */
record PixelRect(Span horizontal, Span vertical) {

    static PixelRect of(int left, int top, int width, int height) {
        return new PixelRect(new Span(left, width), new Span(top, height));
    }

    /** Returns the part that a crop keeps. */
    static PixelRect cropped(int imageWidth, int imageHeight, Crop crop) {
        return new PixelRect(
                Span.cut(imageWidth, crop.left(), crop.right()), Span.cut(imageHeight, crop.top(), crop.bottom()));
    }

    /**
     * Returns the largest part with the aspect ratio of {@code width} to {@code height}, as near to the hotspot as possible. It
     * rounds like Sanity's image-url library, so that both create the same URL and share entries in caches.
     */
    PixelRect fittedTo(int width, int height, int imageWidth, int imageHeight, Hotspot hotspot) {
        double wanted = (double) width / height;
        double actual = (double) horizontal.length() / vertical.length();
        if (actual > wanted) {
            int centre = centre(hotspot.x(), hotspot.width(), imageWidth);
            return new PixelRect(horizontal.around(centre, vertical.length() * wanted), vertical);
        }
        int centre = centre(hotspot.y(), hotspot.height(), imageHeight);
        return new PixelRect(horizontal, vertical.around(centre, horizontal.length() / wanted));
    }

    /**
     * Computes the center from the edges. Its last bit can differ from the plain product, and then a half is rounded
     * differently.
     */
    private static int centre(double middle, double extent, int side) {
        double radius = extent * side / 2;
        double from = middle * side - radius;
        double to = middle * side + radius;
        return Span.round((to - from) / 2 + from);
    }

    /** Returns the value of the parameter {@code rect}: left, top, width, height. */
    @Override
    public String toString() {
        return horizontal.start() + "," + vertical.start() + "," + horizontal.length() + "," + vertical.length();
    }
}
